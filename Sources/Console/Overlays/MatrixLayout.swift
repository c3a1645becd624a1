import Iterate
import Terminal

/// How the room of the matrix is shared out: a pure function of the screen and of how much there is.
struct MatrixLayout: Hashable {
  /// The columns of the events' names.
  let names: Int
  /// The columns of a cell.
  let cell: Int
  /// The columns of how many surveys an event displays.
  let counts: Int
  /// How many surveys are in sight at once.
  let visibleColumns: Int
  /// Whether a cell says in a word what its sign means, and surveys are named above their columns.
  let hasWords: Bool

  /// The rows of what stands above the columns.
  let header: Int
  /// The rows of the table.
  let list: Int
  /// The rows of the names of numbered surveys.
  let strip: Int
  /// The rows of what there is to say of the selected cell.
  let detail: Int
  /// Whether there are rules around the table.
  let hasRules: Bool
  /// Whether the signs are explained.
  let hasLegend: Bool

  /// A cell that has room for a word, cut where it is long.
  private static let narrowestWord = 8
  /// A cell that is wide enough for every word.
  private static let widestWord = 16
  /// A cell that has room for a sign and a number.
  private static let narrowest = 4

  /// The layout of `overlay` on a screen, which it fills.
  init(_ overlay: MatrixOverlay, on screen: Size) {
    let rows = max(0, screen.rows - 2)
    let columns = max(0, screen.columns - 2)
    let surveys = max(1, overlay.matrix.surveys.count)
    let longest = overlay.matrix.job.events.map { TextWidth.of($0.name) }.max() ?? 0
    names = min(max(12, longest + 3), max(12, columns * 3 / 10))
    counts = columns >= 60 ? 7 : 4
    let room = max(0, columns - names - counts)
    let fit = room / surveys
    if overlay.isWide {
      cell = Self.widestWord
    } else if fit >= Self.narrowestWord {
      cell = min(fit, Self.widestWord + 2)
    } else {
      cell = max(Self.narrowest, fit)
    }
    hasWords = cell >= Self.narrowestWord
    visibleColumns = max(1, room / cell)

    header = hasWords ? Self.headerRows(overlay, cell, limit: rows < 12 ? 1 : rows < 20 ? 2 : 3) : 1
    strip = hasWords || rows < 16 ? 0 : rows < 30 ? 2 : rows < 50 ? 4 : 6
    detail = rows >= 30 ? 5 : rows >= 18 ? 4 : rows >= 10 ? 3 : 2
    hasRules = rows >= 16
    hasLegend = rows >= 14
    let around = 1 + header + strip + detail + (hasRules ? 2 : 0) + (hasLegend ? 1 : 0)
    list = max(1, rows - around)
  }

  /// The rows that the longest name takes above a column, up to a limit.
  private static func headerRows(_ overlay: MatrixOverlay, _ cell: Int, limit: Int) -> Int {
    let longest = overlay.matrix.surveys.map { survey in
      // A name far too long need not be wrapped to know that.
      TextWidth.of(survey.name) > cell * limit
        ? limit : Line(survey.name).sanitized().wrapped(width: max(1, cell - 1)).count
    }
    return max(1, min(limit, longest.max() ?? 1))
  }
}
