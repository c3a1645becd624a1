/// A recursive-descent parser over the bytes of one JSON text, which it borrows.
struct JSONParser {
  let bytes: UnsafeBufferPointer<UInt8>
  let maximumDepth: Int
  var offset = 0

  init(bytes: UnsafeBufferPointer<UInt8>, maximumDepth: Int) {
    self.bytes = bytes
    self.maximumDepth = maximumDepth
  }

  /// The byte at the current position; `nil` at the end.
  var current: UInt8? {
    offset < bytes.count ? bytes[offset] : nil
  }

  func failure(_ message: String, at offset: Int? = nil) -> JSONSyntaxError {
    JSONSyntaxError(at: offset ?? self.offset, in: bytes, message: message)
  }

  /// An error at the current position, or that the text ends there.
  func unexpected(_ message: String) -> JSONSyntaxError {
    failure(current == nil ? "the text ends too early" : message)
  }

  mutating func document() throws(JSONSyntaxError) -> JSONValue {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
      throw failure("a byte order mark is not allowed")
    }
    skipSpace()
    let value = try value(inside: 0)
    skipSpace()
    if offset < bytes.count { throw failure("something follows the value") }
    return value
  }

  mutating func skipSpace() {
    while let byte = current,
      byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r")
        || byte == UInt8(ascii: "\t")
    {
      offset += 1
    }
  }

  mutating func value(inside depth: Int) throws(JSONSyntaxError) -> JSONValue {
    guard let byte = current else { throw unexpected("expected a value") }
    switch byte {
    case UInt8(ascii: "{"):
      return .object(try object(inside: depth))
    case UInt8(ascii: "["):
      return .array(try array(inside: depth))
    case UInt8(ascii: "\""):
      return .string(try string())
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"):
      return .number(try number())
    case UInt8(ascii: "t"):
      return try word("true", .bool(true))
    case UInt8(ascii: "f"):
      return try word("false", .bool(false))
    case UInt8(ascii: "n"):
      return try word("null", .null)
    default:
      throw unexpected("expected a value")
    }
  }

  private mutating func object(inside depth: Int) throws(JSONSyntaxError) -> JSONObject {
    var object = JSONObject()
    if try opens(closing: UInt8(ascii: "}"), inside: depth) { return object }
    object.reserveCapacity(4)
    repeat {
      guard current == UInt8(ascii: "\"") else {
        throw unexpected("expected a key in double quotes")
      }
      let key = try string()
      skipSpace()
      guard current == UInt8(ascii: ":") else { throw unexpected("expected ':' after the key") }
      offset &+= 1
      skipSpace()
      object.set(key, to: try value(inside: depth + 1))
    } while try continues(closing: UInt8(ascii: "}"), orElse: "expected ',' or '}'")
    return object
  }

  private mutating func array(inside depth: Int) throws(JSONSyntaxError) -> [JSONValue] {
    var elements: [JSONValue] = []
    if try opens(closing: UInt8(ascii: "]"), inside: depth) { return elements }
    repeat {
      elements.append(try value(inside: depth + 1))
    } while try continues(closing: UInt8(ascii: "]"), orElse: "expected ',' or ']'")
    return elements
  }

  /// Steps into a container, and out again when it is empty, which is the result.
  mutating func opens(
    closing: UInt8, inside depth: Int
  ) throws(JSONSyntaxError) -> Bool {
    guard depth < maximumDepth else {
      throw failure("more than \(maximumDepth) levels of nesting")
    }
    offset += 1
    skipSpace()
    guard current == closing else { return false }
    offset += 1
    return true
  }

  /// Steps over the comma after a member or element, or out of the container, which gives `false`.
  mutating func continues(
    closing: UInt8, orElse message: StaticString
  ) throws(JSONSyntaxError) -> Bool {
    skipSpace()
    switch current {
    case UInt8(ascii: ","):
      offset += 1
      skipSpace()
      return true
    case closing:
      offset += 1
      return false
    default:
      throw unexpected("\(message)")
    }
  }

  private mutating func word(
    _ word: StaticString, _ value: JSONValue
  ) throws(JSONSyntaxError) -> JSONValue {
    for position in 0..<word.utf8CodeUnitCount {
      guard current == word.utf8Start[position] else { throw unexpected("expected '\(word)'") }
      offset &+= 1
    }
    return value
  }

  private mutating func number() throws(JSONSyntaxError) -> JSONNumber {
    let start = offset
    if current == UInt8(ascii: "-") { offset += 1 }
    if current == UInt8(ascii: "0") {
      offset += 1
    } else {
      try digits()
    }
    if current == UInt8(ascii: ".") {
      offset += 1
      try digits()
    }
    if current == UInt8(ascii: "e") || current == UInt8(ascii: "E") {
      offset += 1
      if current == UInt8(ascii: "+") || current == UInt8(ascii: "-") { offset += 1 }
      try digits()
    }
    return JSONNumber(literal: UnsafeBufferPointer(rebasing: bytes[start..<offset]))
  }

  private mutating func digits() throws(JSONSyntaxError) {
    let start = offset
    while let byte = current, byte >= UInt8(ascii: "0"), byte <= UInt8(ascii: "9") { offset += 1 }
    if offset == start { throw unexpected("expected a digit") }
  }
}
