internal import Yams

extension YAMLNode {
  /// How many values one file may hold once its aliases are written out.
  static let maximumNodeCount = 1_000_000

  /// How deep lists and mappings may be nested in each other.
  static let maximumDepth = 100

  /// Reads one YAML document; `nil` when the text holds none.
  ///
  /// Keys keep their order. Aliases are written out; merge keys (`<<`) are not part of YAML 1.2 and
  /// are keys like any other. Every key must be a scalar and occur once.
  static func parse(yaml text: String) throws(YAMLSyntaxError) -> YAMLNode? {
    if let bomb = AliasExpansion.excess(in: text) { throw bomb }
    let root: Node?
    do {
      // Without rules no regular expression is run: what a scalar means is decided by `YAMLScalar`.
      root = try Parser(yaml: text, resolver: .basic, encoding: .utf8).singleRoot()
    } catch let error as YamlError {
      throw YAMLSyntaxError(error)
    } catch {
      throw YAMLSyntaxError(
        position: .start, what: "the YAML cannot be read", fix: "Check the file's syntax.")
    }
    guard let root else { return nil }
    var converter = YAMLConverter()
    return try converter.convert(root, depth: 0)
  }
}

/// Turns Yams' tree into ours within the limits on size and depth.
private struct YAMLConverter {
  private var count = 0

  mutating func convert(_ node: Node, depth: Int) throws(YAMLSyntaxError) -> YAMLNode {
    let position = node.mark.map(TextPosition.init) ?? .start
    count += 1
    guard count <= YAMLNode.maximumNodeCount else { throw .tooManyNodes(at: position) }
    guard depth <= YAMLNode.maximumDepth else { throw .tooDeep(at: position) }
    switch node {
    case .scalar(let scalar):
      return YAMLNode(position: position, content: .scalar(try convert(scalar, at: position)))
    case .sequence(let sequence):
      var elements: [YAMLNode] = []
      for element in sequence { elements.append(try convert(element, depth: depth + 1)) }
      return YAMLNode(position: position, content: .sequence(elements))
    case .mapping(let mapping):
      var members: [YAMLNode.Member] = []
      for (key, value) in mapping {
        let keyPosition = key.mark.map(TextPosition.init) ?? position
        guard case .scalar(let scalar) = key else { throw .keyIsNotText(at: keyPosition) }
        let converted = try convert(value, depth: depth + 1)
        members.append(
          YAMLNode.Member(key: scalar.string, keyPosition: keyPosition, value: converted))
      }
      return YAMLNode(position: position, content: .mapping(members))
    case .alias:
      throw .undefinedAlias(at: position)
    }
  }

  private func convert(
    _ scalar: Node.Scalar, at position: TextPosition
  ) throws(YAMLSyntaxError) -> YAMLScalar {
    let isQuoted = scalar.style != .plain
    switch scalar.tag.rawValue {
    case "", "?": return YAMLScalar(text: scalar.string, isPlain: !isQuoted)
    case "!", "tag:yaml.org,2002:str": return YAMLScalar(text: scalar.string, isPlain: false)
    default: throw .unsupportedTag(at: position)
    }
  }
}

extension TextPosition {
  fileprivate init(_ mark: Mark) {
    self.init(line: mark.line, column: mark.column)
  }
}
