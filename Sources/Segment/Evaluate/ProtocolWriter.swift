/// Prints values as `evaluate` answers them: as JSON, with a spelling for what JSON cannot say.
///
/// `undefined` is `{"$undefined":true}`, a number beyond JSON is `{"$number":"NaN"}`, and numbers are
/// spelled as JavaScript does.
struct ProtocolWriter: ~Copyable {
  private var writer = JSONWriter(indent: 0)

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
    case .json(let json): write(json)
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

  private mutating func write(_ value: JSONValue) {
    switch value {
    case .number(let number):
      write(number.double)
    case .array(let elements):
      list(elements, "[", "]") { $0.write($1) }
    case .object(let members):
      list(members.slots, "{", "}") { writer, member in
        writer.writer.write(member.key)
        writer.write(asIs: ":")
        writer.write(member.value)
      }
    case .null, .bool, .string:
      writer.write(value, depth: 0)
    }
  }

  private mutating func write(_ number: Double) {
    if number.isFinite {
      // The spelling of the literal is the reader's; and there is no -0.
      writer.write(JSONNumber(number == 0 ? 0 : number))
    } else {
      write(asIs: #"{"$number":""#)
      write(asIs: number.isNaN ? "NaN" : number < 0 ? "-Infinity" : "Infinity")
      write(asIs: "\"}")
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
