extension Provenance {
  /// The origin in a sentence, such as `← $.event`, `← template {{properties.a}}` or `← constant`.
  public var source: String { "← " + origin.sentence }
}

extension Provenance.Origin {
  /// The whole way to a field: each `@if` with the branch that was taken, then what was there.
  fileprivate var sentence: String {
    switch self {
    case .literal(let origin), .failed(let origin, _):
      return origin.sentence
    case .conditional(let conditional):
      guard let holds = conditional.holds else { return conditional.summary }
      let branch = conditional.branch?.sentence ?? "nothing"
      return "\(conditional.summary): \(holds ? "then" : "else") \(branch)"
    case .path(let lookup) where lookup.found == nil:
      return lookup.keys.summary + " (missing)"
    default:
      return summary
    }
  }

  /// The origin in a few words.
  fileprivate var summary: String {
    switch self {
    case .constant(nil): "nothing"
    case .constant: "constant"
    case .array: "an array"
    case .object: "an object"
    case .path(let lookup): lookup.keys.summary
    case .computedPath(let origin, _): "the path in \(origin.summary)"
    case .template(let template): "template \(template.text)"
    case .computedTemplate(let origin, _): "the template in \(origin.summary)"
    case .literal(let origin), .failed(let origin, _): origin.summary
    case .conditional(let conditional): conditional.summary
    case .changeCase(let name, let origin): "@case \(name ?? "?") of \(origin.summary)"
    case .replace(let origin): "@replace in \(origin.summary)"
    case .arrayPath(let root, _, let hasShape):
      "@arrayPath \(root.summary)" + (hasShape ? ", item by item" : "")
    case .flatten(_, let origin): "@flatten \(origin.summary)"
    case .json(let mode, let origin): "@json \(mode ?? "?") of \(origin.summary)"
    case .merge(_, let objects): "@merge of \(objects.map(\.summary).joined(separator: ", "))"
    case .transform(_, let origin): "@transform, then \(origin.summary)"
    case .excludeWhenNull(let origin): "\(origin.summary) without nulls"
    case .liquid(let liquid): "liquid \(liquid.text)"
    case .failure(let failure, _): "nothing: \(failure.text)"
    }
  }
}

extension Provenance.Conditional {
  fileprivate var summary: String {
    "@if \(subject.summary) \(test == .exists ? "exists" : "is not blank")"
  }
}

extension LookupPath {
  /// The path as `@path` writes it.
  fileprivate var summary: String {
    keys.isEmpty ? "$" : "$.\(jsonPath.description)"
  }
}
