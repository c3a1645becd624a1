extension JSONPath {
  /// The most steps a written path may have: as deep as `JSONValue.parse` goes.
  private static let maximumLength = 512

  /// A path from its written form; `nil` when `text` is none.
  ///
  /// Keys are divided by dots and may hold anything but dots and brackets; any other key stands in
  /// brackets as a JSON string, and so do positions, as digits. An empty text is the empty path.
  public init?(parsing text: String) {
    guard let steps = text.withBytes({ Self.steps(of: $0) }) else { return nil }
    self.init(steps)
  }

  private static func steps(of bytes: UnsafeBufferPointer<UInt8>) -> [Step]? {
    var parser = JSONParser(bytes: bytes, maximumDepth: 0)
    var steps: [Step] = []
    while let byte = parser.current {
      guard steps.count < maximumLength else { return nil }
      switch byte {
      case UInt8(ascii: "["):
        parser.offset += 1
        guard let step = bracketed(&parser) else { return nil }
        steps.append(step)
      case UInt8(ascii: ".") where !steps.isEmpty:
        parser.offset += 1
        guard let key = plainKey(&parser) else { return nil }
        steps.append(.key(key))
      default:
        guard steps.isEmpty, let key = plainKey(&parser) else { return nil }
        steps.append(.key(key))
      }
    }
    return steps
  }

  private static func plainKey(_ parser: inout JSONParser) -> String? {
    let start = parser.offset
    while let byte = parser.current,
      byte != UInt8(ascii: "."), byte != UInt8(ascii: "["), byte != UInt8(ascii: "]")
    {
      parser.offset += 1
    }
    guard parser.offset > start else { return nil }
    return String(decoding: parser.bytes[start..<parser.offset], as: UTF8.self)
  }

  private static func bracketed(_ parser: inout JSONParser) -> Step? {
    let step: Step
    if parser.current == UInt8(ascii: "\"") {
      // Whatever is wrong with the string, the text is no path.
      guard let key = try? parser.string() else { return nil }
      step = .key(key)
    } else {
      guard let index = position(&parser) else { return nil }
      step = .index(index)
    }
    guard parser.current == UInt8(ascii: "]") else { return nil }
    parser.offset += 1
    return step
  }

  private static func position(_ parser: inout JSONParser) -> Int? {
    let start = parser.offset
    while let byte = parser.current, byte >= UInt8(ascii: "0"), byte <= UInt8(ascii: "9") {
      parser.offset += 1
    }
    return Int(String(decoding: parser.bytes[start..<parser.offset], as: UTF8.self))
  }
}
