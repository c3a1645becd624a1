/// The directives that read the event.
extension MappingNode {
  static func path(_ options: JSONValue, _ scope: CompilationScope) -> MappingNode {
    let node = MappingNode(options, scope)
    switch node.constant {
    case .json(.string(let text))?:
      return .path(LookupPath(directivePath: text), written: text)
    case let value?:
      return failure("@path: expected string, got \(value.typeName)")
    case nil:
      return .computedPath(node)
    }
  }

  static func template(_ options: JSONValue, _ scope: CompilationScope) -> MappingNode {
    let node = MappingNode(options, scope)
    switch node.constant {
    case .json(.string(let text))?: return .template(TemplateText(text))
    case let value?: return failure("@template: expected string, got \(value.typeName)")
    case nil: return .computedTemplate(node)
    }
  }

  static func arrayPath(_ options: JSONValue, _ scope: CompilationScope) -> MappingNode {
    guard case .array(let parts) = options else {
      return failure("@arrayPath expected array, got \(options.typeName)")
    }
    var path: LookupPath?
    var root = MappingNode(parts.first, scope)
    if case .string(let text)? = parts.first {
      let lookup = LookupPath(directivePath: text)
      path = lookup
      root = .path(lookup, written: text)
    }
    guard parts.count > 1, case .object(let shape) = parts[1], !shape.isEmpty else {
      return .arrayPath(ArrayPath(path: path, root: root, shape: nil))
    }
    let node = MappingNode(.object(shape), scope)
    return .arrayPath(ArrayPath(path: path, root: root, shape: node))
  }

  private static let longestLiquid = 1000

  static func liquid(_ options: JSONValue, _ scope: CompilationScope) -> MappingNode {
    guard case .string(let text) = options else {
      return failure("liquid template value must be a string")
    }
    guard !text.isEmpty else { return .constant(.json("")) }
    guard text.utf16.count <= longestLiquid else {
      return failure("liquid template values are limited to 1000 characters")
    }
    return .liquid(LiquidTemplate(text, timeZones: scope.timeZones))
  }
}
