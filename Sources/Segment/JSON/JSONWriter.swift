/// Prints JSON values as UTF-8.
struct JSONWriter: ~Copyable {
  var bytes = ByteBuffer()

  /// The spaces of one level; 0 for one line.
  let indent: Int
  /// How numbers are spelled.
  let numbers: Spelling

  /// The ways to spell numbers.
  enum Spelling {
    /// As they were written; `null` where JSON has no way.
    case asWritten
    /// By their values alone; `{"$number":"NaN"}` where JSON has no way.
    case asComputed
  }

  init(indent: Int, numbers: Spelling = .asWritten) {
    self.indent = indent
    self.numbers = numbers
  }

  mutating func write(_ value: JSONValue, depth: Int) {
    switch value {
    case .null: bytes.append(asIs: "null")
    case .bool(let flag): bytes.append(asIs: flag ? "true" : "false")
    case .number(let number): write(number)
    case .string(let text): write(text)
    case .array(let elements): write(elements, depth: depth)
    case .object(let object): write(object, depth: depth)
    }
  }

  mutating func write(_ number: JSONNumber) {
    switch numbers {
    case .asWritten: spell(number)
    // The spelling of the literal is the reader's; and there is no -0.
    case .asComputed where number.double.isFinite:
      spell(JSONNumber(number.double == 0 ? 0 : number.double))
    case .asComputed:
      bytes.append(asIs: #"{"$number":""#)
      bytes.append(number.double.javaScriptText)
      bytes.append(asIs: "\"}")
    }
  }

  private mutating func spell(_ number: JSONNumber) {
    if let integer = number.shortInteger {
      bytes.append(integer)
    } else if let decimal = number.shortDecimal {
      bytes.append(decimal)
    } else {
      bytes.append(number.text)
    }
  }

  /// Writes `text` as a JSON string, escaping only what has to be.
  mutating func write(_ text: String) {
    text.withBytes { text in
      bytes.append(UInt8(ascii: "\""))
      var highBits: UInt64 = 0
      var run = 0
      while true {
        let end = text.endOfPlainRun(from: run, highBits: &highBits)
        bytes.append(UnsafeBufferPointer(rebasing: text[run..<end]))
        guard end < text.count else { break }
        writeEscape(text[end])
        run = end + 1
      }
      bytes.append(UInt8(ascii: "\""))
    }
  }

  private mutating func writeEscape(_ byte: UInt8) {
    bytes.append(UInt8(ascii: "\\"))
    switch byte {
    case 0x08: bytes.append(UInt8(ascii: "b"))
    case 0x09: bytes.append(UInt8(ascii: "t"))
    case 0x0A: bytes.append(UInt8(ascii: "n"))
    case 0x0C: bytes.append(UInt8(ascii: "f"))
    case 0x0D: bytes.append(UInt8(ascii: "r"))
    case 0..<0x20: bytes.append("u00\(byte < 0x10 ? "0" : "")\(String(byte, radix: 16))")
    default: bytes.append(byte)
    }
  }

  private mutating func write(_ elements: [JSONValue], depth: Int) {
    bytes.append(UInt8(ascii: "["))
    elements.withUnsafeBufferPointer { elements in
      for position in elements.indices {
        if position > 0 { bytes.append(UInt8(ascii: ",")) }
        breakLine(depth: depth + 1)
        write(elements[position], depth: depth + 1)
      }
    }
    if !elements.isEmpty { breakLine(depth: depth) }
    bytes.append(UInt8(ascii: "]"))
  }

  private mutating func write(_ object: JSONObject, depth: Int) {
    bytes.append(UInt8(ascii: "{"))
    object.slots.withUnsafeBufferPointer { slots in
      for position in slots.indices {
        if position > 0 { bytes.append(UInt8(ascii: ",")) }
        breakLine(depth: depth + 1)
        write(slots[position].key)
        bytes.append(UInt8(ascii: ":"))
        if indent > 0 { bytes.append(UInt8(ascii: " ")) }
        write(slots[position].value, depth: depth + 1)
      }
    }
    if !object.isEmpty { breakLine(depth: depth) }
    bytes.append(UInt8(ascii: "}"))
  }

  private mutating func breakLine(depth: Int) {
    guard indent > 0 else { return }
    bytes.append(UInt8(ascii: "\n"))
    for _ in 0..<indent * depth { bytes.append(UInt8(ascii: " ")) }
  }
}
