/// A recursive-descent parser over the bytes of one JSON text, which it borrows.
struct JSONParser: ~Copyable {
  let bytes: UnsafeBufferPointer<UInt8>
  let maximumDepth: Int
  var offset = 0

  /// The members of the objects that are being read.
  var members = PartStack<JSONObject.Slot>()
  /// The elements of the arrays that are being read.
  var elements = PartStack<JSONValue>()

  init(bytes: UnsafeBufferPointer<UInt8>, maximumDepth: Int) {
    self.bytes = bytes
    self.maximumDepth = maximumDepth
  }

  /// The byte at the current position; `nil` at the end.
  @inline(__always)
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
    try begin()
    let value = try value(inside: 0)
    try end()
    return value
  }

  /// Goes to where the value of the text begins.
  mutating func begin() throws(JSONSyntaxError) {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
      throw failure("a byte order mark is not allowed")
    }
    skipSpace()
  }

  /// Makes sure that nothing follows the value.
  mutating func end() throws(JSONSyntaxError) {
    skipSpace()
    if offset < bytes.count { throw failure("something follows the value") }
  }

  @inline(__always)
  mutating func skipSpace() {
    while let byte = current, byte <= UInt8(ascii: " "),
      byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r")
        || byte == UInt8(ascii: "\t")
    {
      offset &+= 1
    }
  }

  mutating func value(inside depth: Int) throws(JSONSyntaxError) -> JSONValue {
    guard let byte = current else { throw unexpected("expected a value") }
    switch byte {
    case UInt8(ascii: "\""):
      return .string(try string())
    case UInt8(ascii: "{"):
      return .object(try object(inside: depth))
    case UInt8(ascii: "["):
      return .array(try array(inside: depth))
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
    try skipNumber()
    return JSONNumber(literal: bytes.stretch(from: start, to: offset))
  }

  /// Steps over the number that starts at the current position.
  mutating func skipNumber() throws(JSONSyntaxError) {
    if current == UInt8(ascii: "-") { offset &+= 1 }
    if current == UInt8(ascii: "0") {
      offset &+= 1
    } else {
      try digits()
    }
    if current == UInt8(ascii: ".") {
      offset &+= 1
      try digits()
    }
    if current == UInt8(ascii: "e") || current == UInt8(ascii: "E") {
      offset &+= 1
      if current == UInt8(ascii: "+") || current == UInt8(ascii: "-") { offset &+= 1 }
      try digits()
    }
  }

  private mutating func digits() throws(JSONSyntaxError) {
    let start = offset
    while let byte = current, byte &- UInt8(ascii: "0") < 10 { offset &+= 1 }
    if offset == start { throw unexpected("expected a digit") }
  }
}
