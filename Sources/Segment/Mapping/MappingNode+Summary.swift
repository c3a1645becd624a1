extension MappingNode {
  /// The part in a few words, such as `$.event` or `template {{properties.a}}`.
  var summary: String {
    switch self {
    case .constant(.undefined): "nothing"
    case .constant: "constant"
    case .array: "an array"
    case .object: "an object"
    case .path(let path, _): path.summary
    case .computedPath(let node): "the path in \(node.summary)"
    case .template(let template): "template \(template.source)"
    case .computedTemplate(let node): "the template in \(node.summary)"
    case .literal(let node): node.summary
    case .conditional(let conditional):
      "@if \(conditional.subject.summary) \(conditional.asksForBlank ? "is not blank" : "exists")"
    case .changeCase(let letterCase, let node):
      "@case \(letterCase?.rawValue ?? "?") of \(node.summary)"
    case .replace(_, let node): "@replace in \(node.summary)"
    case .arrayPath(let arrayPath):
      "@arrayPath \(arrayPath.root.summary)" + (arrayPath.shape == nil ? "" : ", item by item")
    case .flatten(_, let node, _): "@flatten \(node.summary)"
    case .json(let mode, let node): "@json \(mode?.rawValue ?? "?") of \(node.summary)"
    case .merge(_, let objects): "@merge of \(objects.map(\.summary).joined(separator: ", "))"
    case .transform(_, let mapping): "@transform, then \(mapping.summary)"
    case .excludeWhenNull(let node): "\(node.summary) without nulls"
    case .liquid(let template): "liquid \(template.source)"
    case .failure(let failure, _): "nothing: \(failure.text)"
    }
  }
}

extension LookupPath {
  /// The path as `@path` writes it.
  var summary: String {
    guard !keys.isEmpty else { return "$" }
    return "$.\(jsonPath.description)"
  }
}
