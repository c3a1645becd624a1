extension Line {
  /// The line with every dangerous or invisible character as a visible mark in the `hostile` role.
  ///
  /// A line that is clean already comes back as it is.
  public func sanitized(ascii: Bool = false) -> Line {
    guard !spans.allSatisfy({ Sanitize.isClean($0.text) }) else { return self }
    return Line(
      spans.flatMap { span in
        Sanitize.pieces(of: span.text, ascii: ascii).map { piece in
          var ink = span.ink
          if piece.isMark { ink.role = .hostile }
          return Span(piece.text, ink)
        }
      })
  }
}
