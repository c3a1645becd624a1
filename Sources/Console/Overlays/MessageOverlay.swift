import Iterate
import Terminal

/// A text that is too long for one row, whole: a failure with all its mistakes, a line of the log.
public struct MessageOverlay: Hashable, Sendable {
  /// The heading.
  let title: String
  /// The paragraphs.
  let lines: [Line]
  var window = ScrollWindow()

  /// A failure: what happened, each cause on a line of its own, what to do.
  init(_ failure: Failure) {
    title = "This did not work"
    lines = FailureLines.lines(failure)
  }

  /// A template that was not saved, and what would have been written.
  init(_ unsaved: UnsavedTemplate) {
    title = "Not saved as a template"
    var lines = FailureLines.lines(unsaved.failure)
    if !unsaved.snippet.isEmpty {
      let snippet = unsaved.snippet.split(separator: "\n", omittingEmptySubsequences: false)
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
    title = "From the log"
    lines = [Line(entry.text)]
  }

  // MARK: Reduce

  /// Takes a key; `false` when the overlay is to be closed.
  mutating func handle(_ press: KeyPress, screen: Size) -> Bool {
    let rows = max(1, screen.rows - 4)
    let count = wrapped(width: Self.width(in: screen.columns)).count
    switch CursorMotion(listKey: press) {
    case .by(let steps)?: window.scroll(by: steps, rows: rows, count: count)
    case .pages(let pages)?: window.scroll(by: Int(pages) * rows, rows: rows, count: count)
    default: return false
    }
    return true
  }

  // MARK: View

  private static func width(in columns: Int) -> Int { max(20, min(96, columns - 4)) }

  private func wrapped(width: Int) -> [Line] {
    lines.flatMap { $0.sanitized().wrapped(width: width - 4) }
  }

  func draw(in screen: Rect, glyphs: Glyphs, on grid: inout Grid) {
    let width = Self.width(in: screen.columns)
    let rows = wrapped(width: width)
    let inner = OverlayBox.draw(
      Size(rows: rows.count + 2, columns: width), title: Line(title, .overlayTitle),
      bottomNote: Line("any key goes on", .muted), glyphs: glyphs, in: screen, on: &grid)
    let visible = window.visible(count: rows.count, rows: inner.rows)
    for (row, index) in visible.enumerated() {
      grid.write(Line(" ") + rows[index], in: inner, row: row)
    }
  }
}
