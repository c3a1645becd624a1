import Iterate
import Terminal

/// What stays on the screen until it is no longer so: that the file of the workspace or of the
/// settings cannot be used, or what the tour says.
struct Banner: Hashable, Sendable {
  /// What it says.
  var text: Line
  /// What is said at the right edge of its last row, where there is room.
  var note: Line

  /// The most rows it takes.
  static let rowLimit = 2

  /// Its rows on a screen of this size; none where every row is needed for something else.
  func lines(on screen: Size) -> [Line] {
    let limit = screen.rows < 16 ? 1 : Self.rowLimit
    let width = max(1, screen.columns - 2)
    let wrapped = text.sanitized().wrapped(width: width)
    var lines = Array(wrapped.prefix(limit))
    if wrapped.count > limit, let last = lines.popLast() {
      lines.append(last.truncated(to: width - 2, ellipsis: false) + Line(" …", .warning))
    }
    guard let last = lines.popLast() else { return [] }
    let isRoomy = last.width + note.width + 2 <= width
    return lines + [isRoomy ? Columns.line(left: last, right: note, width: width) : last]
  }

  /// Draws it into the rows of `rect`.
  func draw(in rect: Rect, on screen: Size, on grid: inout Grid) {
    for (row, line) in lines(on: screen).enumerated() {
      grid.write(Line(String(repeating: " ", count: rect.columns)), in: rect, row: row)
      grid.write(Line(" ") + line.truncated(to: rect.columns - 1), in: rect, row: row)
    }
  }
}

extension State {
  /// What stays on the screen at the moment.
  var banner: Banner? {
    if let tourBanner { return tourBanner }
    if let workspaceProblem {
      return Self.banner(
        of: redactor.redact(workspaceProblem), in: "Workspace has",
        note: Line("R", .keyHint) + Line(" reads it again", .hint))
    }
    return preferences.problem.map {
      Self.banner(
        of: redactor.redact($0), in: "Settings have", note: Line("nothing of them is in use", .hint)
      )
    }
  }

  /// The rows that it takes.
  var bannerRows: Int { banner?.lines(on: size).count ?? 0 }

  private static func banner(of problem: Failure, in subject: String, note: Line) -> Banner {
    let causes = (problem.why ?? "").split(whereSeparator: \.isNewline)
    let more = causes.count > 1 ? " (and \(causes.count - 1) more)" : ""
    let what = causes.first.map { "\(subject) a mistake: \($0)\(more)" } ?? "\(problem.what)."
    return Banner(
      text: Line("! \(what)", Ink(.warning, .bold)), note: note)
  }
}
