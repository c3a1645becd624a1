/// JSON as JavaScript's `JSON.stringify` prints it: keys in its order, numbers in its spelling.
struct JavaScriptJSON: ~Copyable {
  private var writer = JSONWriter(indent: 0)
  private let indent: [UInt8]?

  /// What a character of JSON costs of an `EvaluationBudget`, to write or to read.
  static let unitsPerCharacter = 4

  /// The text of `value`.
  ///
  /// - Parameters:
  ///   - value: what to print.
  ///   - indent: what each level is indented by, which can be nothing at all; one line if `nil`.
  /// - Returns: the JSON; `nil` for `undefined`, which has none.
  /// - Throws: when the value is nested too deep.
  static func text(
    of value: MappedValue,
    indent: String? = nil
  ) throws(EvaluationFailure) -> String? {
    guard !value.isUndefined else { return nil }
    var json = JavaScriptJSON(indent: indent.map { Array($0.utf8) })
    try json.write(value, depth: 0)
    return json.writer.bytes.text
  }

  private init(indent: [UInt8]?) {
    self.indent = indent
  }

  private mutating func write(_ value: MappedValue, depth: Int) throws(EvaluationFailure) {
    guard depth < MappedValue.maximumDepth else { throw .nestedTooDeep }
    try EvaluationFailure.check(length: writer.bytes.count)
    switch value {
    case .json(.string(let text)):
      writer.write(text)
    case .json(.number(let number)):
      writer.bytes.append(number.double.isFinite ? number.double.javaScriptText : "null")
    case .json(.bool(let flag)):
      writer.bytes.append(asIs: flag ? "true" : "false")
    case .undefined, .json(.null):
      writer.bytes.append(asIs: "null")
    case .json(.array), .array:
      try write(value.elements ?? [], between: "[", "]", depth: depth) {
        (json, element) throws(EvaluationFailure) in
        try json.write(element, depth: depth + 1)
      }
    case .json(.object), .object:
      let members = (value.members ?? []).filter { !$0.value.isUndefined }
      try write(members, between: "{", "}", depth: depth) {
        (json, member) throws(EvaluationFailure) in
        json.writer.write(member.key)
        json.writer.bytes.append(asIs: json.indent == nil ? ":" : ": ")
        try json.write(member.value, depth: depth + 1)
      }
    }
  }

  private mutating func write<Item>(
    _ items: [Item],
    between open: StaticString,
    _ close: StaticString,
    depth: Int,
    item: (inout JavaScriptJSON, Item) throws(EvaluationFailure) -> Void
  ) throws(EvaluationFailure) {
    writer.bytes.append(asIs: open)
    for (offset, next) in items.enumerated() {
      if offset > 0 { writer.bytes.append(UInt8(ascii: ",")) }
      breakLine(depth: depth + 1)
      try item(&self, next)
    }
    if !items.isEmpty { breakLine(depth: depth) }
    writer.bytes.append(asIs: close)
  }

  private mutating func breakLine(depth: Int) {
    guard let indent else { return }
    writer.bytes.append(UInt8(ascii: "\n"))
    for _ in 0..<depth { indent.withUnsafeBufferPointer { writer.bytes.append($0) } }
  }
}
