/// Why a template cannot be parsed or rendered, in the words of liquidjs.
struct LiquidError: Error, Hashable, Sendable {
  /// What is wrong.
  var message: String
  /// Where in the template, in UTF-16 units; `nil` until the tag it happened in is known.
  var offset: Int?

  /// Whether the text could not even be split into its parts.
  var isTokenization: Bool

  /// An error whose place is added on the way out.
  init(_ message: String, at offset: Int? = nil, isTokenization: Bool = false) {
    self.message = message
    self.offset = offset
    self.isTokenization = isTokenization
  }

  /// The same error, at `offset` unless it already has a place.
  func placed(at offset: Int) -> LiquidError {
    LiquidError(message, at: self.offset ?? offset, isTokenization: isTokenization)
  }

  /// The failure that a mapping reports: the message with line and column, both from 1.
  ///
  /// - Parameters:
  ///   - units: the template.
  ///   - phase: what it is called when the text could be split into its parts.
  /// - Returns: the failure.
  func failure(in units: [UInt16], _ phase: EvaluationFailure.Kind) -> EvaluationFailure {
    let before = units.prefix(offset ?? 0)
    let lineFeed = UInt16(UInt8(ascii: "\n"))
    let line = before.count { $0 == lineFeed } + 1
    let column = before.count - (before.lastIndex(of: lineFeed) ?? -1)
    return EvaluationFailure(
      "\(message), line:\(line), col:\(column)", kind: isTokenization ? .tokenization : phase)
  }
}
