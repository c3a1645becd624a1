import Iterate

/// Puts a response together from what libcurl hands over, and says when to stop.
///
/// The lines of every head arrive here: those of interim responses (1xx), which are dropped, the
/// final one's, and trailers, which are dropped as well.
struct ResponseCollector: Sendable {
  /// Where in the response the next line belongs.
  private enum Part {
    /// No status line yet, or an interim response went before.
    case beforeHead
    /// Between the status line and the empty line.
    case head
    /// After the final head's empty line.
    case afterHead
  }

  /// The most bytes of heads and trailers taken, interim ones included; nothing else bounds them.
  static let headBytes = 256 * 1024

  /// The status code of the final response, or of the latest interim one until then.
  private(set) var status = 0
  /// The final response's fields in the order received.
  private(set) var headers: [HTTPHeader] = []
  /// The decoded body so far.
  private(set) var body: [UInt8] = []
  /// Why the transfer was stopped from this side.
  private(set) var refusal: APIFailure?

  private let bodyLimit: Int
  private let expectsBody: Bool
  private var part = Part.beforeHead
  private var headBytesSeen = 0

  /// An empty one.
  ///
  /// - Parameters:
  ///   - bodyLimit: The most bytes of decoded body to keep.
  ///   - expectsBody: False for `HEAD`, whose length speaks of a body that does not come.
  init(bodyLimit: Int, expectsBody: Bool) {
    self.bodyLimit = max(0, bodyLimit)
    self.expectsBody = expectsBody
  }

  /// Takes one line of a head, with its line break, and returns whether to go on.
  mutating func takeLine(_ bytes: some BidirectionalCollection<UInt8>) -> Bool {
    headBytesSeen += bytes.count
    guard headBytesSeen <= Self.headBytes else {
      refusal = .garbled(detail: "The response's head is larger than \(Self.headBytes) bytes")
      return false
    }
    guard part != .afterHead else { return true }
    guard let last = bytes.lastIndex(where: { $0 != 0x0D && $0 != 0x0A }) else { return endHead() }
    let line = String(decoding: bytes[...last], as: UTF8.self)
    if part == .beforeHead {
      startHead(line)
    } else {
      takeField(line)
    }
    return true
  }

  /// Takes a piece of the decoded body and returns whether to go on.
  mutating func takeBody(_ bytes: some Collection<UInt8>) -> Bool {
    guard bytes.count <= bodyLimit - body.count else { return refuseBody() }
    body.append(contentsOf: bytes)
    return true
  }

  private mutating func startHead(_ line: String) {
    let code = line.split(separator: " ").dropFirst().first
    status = code.flatMap { Int($0) } ?? 0
    headers = []
    part = .head
  }

  private mutating func takeField(_ line: String) {
    if line.hasPrefix(" ") || line.hasPrefix("\t") {
      // A folded field: RFC 9112 §5.2 has the break read as a space.
      guard let last = headers.indices.last else { return }
      headers[last].value += " \(line.withoutOuterBlanks)"
      return
    }
    guard let colon = line.firstIndex(of: ":") else { return }
    let value = line[line.index(after: colon)...].withoutOuterBlanks
    headers.append(HTTPHeader(line[..<colon].withoutOuterBlanks, value))
  }

  private mutating func endHead() -> Bool {
    guard part == .head else { return true }
    if (100..<200).contains(status), status != 101 {
      part = .beforeHead
      headers = []
      return true
    }
    part = .afterHead
    let announced = expectsBody && status != 204 && status != 304 ? announcedLength : 0
    return announced <= bodyLimit || refuseBody()
  }

  private var announcedLength: Int {
    let field = headers.first { $0.name.lowercased() == "content-length" }
    return field.flatMap { Int($0.value) } ?? 0
  }

  private mutating func refuseBody() -> Bool {
    body = []
    refusal = .tooLarge(limit: bodyLimit)
    return false
  }
}

extension StringProtocol {
  /// The text without spaces and tabs at either end.
  fileprivate var withoutOuterBlanks: String {
    let isBlank = { (character: Character) in character == " " || character == "\t" }
    let tail = drop(while: isBlank)
    return tail.lastIndex { !isBlank($0) }.map { String(tail[...$0]) } ?? ""
  }
}
