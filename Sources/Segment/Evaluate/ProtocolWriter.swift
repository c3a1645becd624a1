/// Prints values as `evaluate` answers them: as JSON, with a spelling for what JSON cannot say.
///
/// `undefined` is `{"$undefined":true}`, a number beyond JSON is `{"$number":"NaN"}`, and numbers are
/// spelled as JavaScript does.
struct ProtocolWriter: ~Copyable {
  private var writer = JSONWriter(indent: 0, numbers: .asComputed)

  /// Lends what has been written to `body`.
  func withBytes(_ body: (UnsafeBufferPointer<UInt8>) -> Void) {
    writer.bytes.withBytes(body)
  }

  /// Writes `literal` as it is.
  mutating func write(asIs literal: StaticString) {
    writer.bytes.append(asIs: literal)
  }

  /// Writes `text` as a string.
  mutating func write(text: String) {
    writer.write(text)
  }

  /// Writes `value`.
  mutating func write(_ value: MappedValue) {
    switch value {
    case .undefined: write(asIs: #"{"$undefined":true}"#)
    case .json(let json): writer.write(json, depth: 0)
    case .array(let elements):
      list(elements, "[", "]") { $0.write($1) }
    case .object(let members):
      list(members, "{", "}") { writer, member in
        writer.writer.write(member.key)
        writer.write(asIs: ":")
        writer.write(member.value)
      }
    }
  }

  private mutating func list<Item>(
    _ items: [Item], _ open: StaticString, _ close: StaticString,
    item: (inout ProtocolWriter, Item) -> Void
  ) {
    write(asIs: open)
    for position in items.indices {
      if position > 0 { write(asIs: ",") }
      item(&self, items[position])
    }
    write(asIs: close)
  }
}
