/// Prints JSON values as UTF-8.
struct JSONWriter: Sendable {
  var bytes: [UInt8] = []

  /// The spaces of one level; 0 for one line.
  let indent: Int

  init(indent: Int) {
    self.indent = indent
  }

  mutating func write(_ value: JSONValue, depth: Int) {
    switch value {
    case .null: write(asIs: "null")
    case .bool(let flag): write(asIs: flag ? "true" : "false")
    case .number(let number): write(number)
    case .string(let text): write(text)
    case .array(let elements): write(elements, depth: depth)
    case .object(let object): write(object, depth: depth)
    }
  }

  /// Writes `literal` as it is.
  mutating func write(asIs literal: StaticString) {
    bytes += UnsafeBufferPointer(start: literal.utf8Start, count: literal.utf8CodeUnitCount)
  }

  mutating func write(_ number: JSONNumber) {
    if let integer = number.shortInteger {
      write(integer)
    } else {
      number.text.withBytes { bytes += $0 }
    }
  }

  /// Writes the digits of `integer`.
  private mutating func write(_ integer: Int) {
    if integer < 0 { bytes.append(UInt8(ascii: "-")) }
    let start = bytes.count
    var rest = integer.magnitude
    repeat {
      let (tens, unit) = rest.quotientAndRemainder(dividingBy: 10)
      bytes.append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: unit))
      rest = tens
    } while rest > 0
    bytes[start...].reverse()
  }

  private mutating func write(_ elements: [JSONValue], depth: Int) {
    bytes.append(UInt8(ascii: "["))
    for position in elements.indices {
      if position > 0 { bytes.append(UInt8(ascii: ",")) }
      breakLine(depth: depth + 1)
      write(elements[position], depth: depth + 1)
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
    bytes += repeatElement(UInt8(ascii: " "), count: indent * depth)
  }
}
