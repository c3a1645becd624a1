/// Text in one or more inks: what the views are made of.
///
/// Lengths are in columns. They are those of the screen once the line is `sanitized()`, since the
/// visible mark of a control character is wider than the control character.
public struct Line: Hashable, Sendable {
  public var spans: [Span]

  /// Makes a line of one span; an empty text gives an empty line.
  public init(_ text: String, _ ink: Ink = Ink()) {
    spans = text.isEmpty ? [] : [Span(text, ink)]
  }

  /// Makes a line of spans.
  public init(_ spans: [Span] = []) {
    self.spans = spans
  }

  /// The text without its inks.
  public var text: String {
    spans.count == 1 ? spans[0].text : spans.reduce(into: "") { $0 += $1.text }
  }

  /// The columns that the text takes.
  public var width: Int { spans.reduce(0) { $0 + TextWidth.of($1.text) } }

  /// Whether there is nothing to draw.
  public var isEmpty: Bool { spans.allSatisfy(\.text.isEmpty) }
}

extension Line: ExpressibleByStringLiteral {
  /// Makes a line of plain text.
  public init(stringLiteral value: String) { self.init(value) }
}

extension Line: ExpressibleByArrayLiteral {
  /// Makes a line of spans.
  public init(arrayLiteral elements: Span...) { self.init(elements) }
}

extension Line {
  /// Joins two lines.
  public static func + (left: Line, right: Line) -> Line { Line(left.spans + right.spans) }

  /// Adds a line to the end of another.
  public static func += (left: inout Line, right: Line) { left.append(right) }

  /// Adds the spans of another line.
  public mutating func append(_ other: Line) { spans += other.spans }

  /// Adds a span.
  public mutating func append(_ span: Span) { spans.append(span) }

  /// Adds text in one ink.
  public mutating func append(_ text: String, _ ink: Ink = Ink()) { spans.append(Span(text, ink)) }

  /// The same text with each ink changed.
  public func inked(_ change: (Ink) -> Ink) -> Line {
    Line(spans.map { Span($0.text, change($0.ink)) })
  }
}
