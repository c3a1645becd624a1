import Iterate
import Terminal

/// A text that is too long for one row, whole: a failure with all its mistakes, a line of the log, a
/// value of a document.
public struct MessageOverlay: Hashable, Sendable {
  /// The heading.
  let title: String
  /// The paragraphs; long ones in pieces, so that only those in sight are ever wrapped.
  let lines: [Line]
  var window = TextWindow()

  /// The most characters of a paragraph that are wrapped together.
  private static let pieceLength = 2000

  /// A failure: what happened, each cause on a line of its own, what to do.
  init(_ failure: Failure) {
    title = "This did not work"
    lines = FailureLines.lines(failure).flatMap { $0.pieces(of: Self.pieceLength) }
  }

  /// A template that was not saved, and what would have been written.
  init(_ unsaved: UnsavedTemplate) {
    title = "Not saved as a template"
    var lines = FailureLines.lines(unsaved.failure)
    if !unsaved.snippet.isEmpty {
      let snippet = unsaved.snippet.split(
        omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      lines += [Line(), Line("This is what belongs under events: in the file:", .muted), Line()]
      lines += snippet.prefix(Self.snippetLimit).map { Line(String($0), .strong) }
      if snippet.count > Self.snippetLimit {
        lines.append(Line("… \(snippet.count - Self.snippetLimit) lines more", .muted))
      }
    }
    self.lines = lines
  }

  /// The most lines of a template that are shown to be copied.
  private static let snippetLimit = 1000

  /// A line of the log.
  init(_ entry: LogEntry) {
    self.init(title: "From the log", text: entry.text)
  }

  /// Any text, of any length, without secrets.
  init(title: String, text: String) {
    self.title = title
    lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      .flatMap { Line(String($0)).pieces(of: Self.pieceLength) }
  }

  // MARK: Reduce

  /// Takes a key; `false` when the overlay is to be closed.
  mutating func handle(_ press: KeyPress, screen: Size) -> Bool {
    let rows = max(1, screen.rows - 4)
    let height = height(in: screen.columns)
    switch CursorMotion(overlayKey: press) {
    case .by(let steps)?: window.scroll(by: steps, rows: rows, count: lines.count, height: height)
    case .pages(let pages)?:
      window.scroll(by: Int(pages) * rows, rows: rows, count: lines.count, height: height)
    case .top?: window = TextWindow()
    case .bottom?:
      window = TextWindow(line: lines.count - 1, skipped: .max)
      window.settle(rows: rows, count: lines.count, height: height)
    case nil: return false
    }
    return true
  }

  // MARK: View

  private static func width(in columns: Int) -> Int { max(20, min(96, columns - 4)) }

  private func height(in columns: Int) -> (Int) -> Int {
    let lines = lines
    let width = Self.width(in: columns) - 4
    return { TextLayout(isWrapped: true).height(of: lines[$0], width: width) }
  }

  func draw(in screen: Rect, glyphs: Glyphs, on grid: inout Grid) {
    let width = Self.width(in: screen.columns)
    let height = height(in: screen.columns)
    // No more is counted than fits.
    var rows = 0
    for line in lines.indices where rows <= screen.rows { rows += height(line) }
    let inner = OverlayBox.draw(
      Size(rows: rows + 2, columns: width), title: Line(title, .overlayTitle),
      bottomNote: Line(
        rows + 2 > screen.rows ? "arrows scroll, other keys close" : "any key goes on", .muted),
      glyphs: glyphs, in: screen, on: &grid)
    TextView(
      count: lines.count, window: window, layout: TextLayout(isWrapped: true, glyphs: glyphs)
    ) { lines[$0] }.draw(
      in: Rect(
        row: inner.row, column: inner.column + 1, rows: inner.rows,
        columns: max(0, min(inner.columns - 1, width - 4))), on: &grid)
  }
}

extension Line {
  /// The line in pieces of at most so many characters; at least one.
  fileprivate func pieces(of length: Int) -> [Line] {
    guard spans.contains(where: { $0.text.utf8.count > length }) else { return [self] }
    return spans.flatMap { span in
      var pieces: [Line] = []
      var rest = span.text[...]
      while !rest.isEmpty {
        let piece = rest.prefix(length)
        pieces.append(Line(String(piece), span.ink))
        rest = rest[piece.endIndex...]
      }
      return pieces
    }
  }
}
