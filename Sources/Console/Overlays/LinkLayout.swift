import Iterate
import Terminal

/// Where link and QR code stand in their overlay: side by side where there is room, else one at a
/// time.
struct LinkLayout {
  /// The size of the box with its border.
  let box: Size
  /// Where the link and its traps stand; `nil` when out of sight.
  let text: Rect?
  /// Where the code stands; `nil` when out of sight.
  let code: Rect?

  private static let leastText = 34

  init(_ overlay: LinkOverlay, screen: Size, style: QRCode.Style) {
    let whole = Rect(row: 0, column: 0, rows: screen.rows, columns: screen.columns)
    guard case .drawn(let drawn) = overlay.code else {
      (box, text, code) = Self.single(
        overlay, in: whole, wanted: Size(rows: screen.rows - 2, columns: min(96, screen.columns)))
      return
    }
    let needed = Size(rows: drawn.rows(in: style), columns: drawn.columns(in: style))
    // Side by side, with a border, a blank on both sides of the text and one before the code.
    if screen.rows >= needed.rows + 2, screen.columns >= needed.columns + Self.leastText + 4 {
      let columns = min(screen.columns, needed.columns + 76)
      let lines = overlay.lines(width: columns - needed.columns - 5).count
      box = Size(
        rows: min(screen.rows, max(needed.rows, lines) + 2), columns: columns)
      let inner = OverlayBox.rect(box, in: whole).inset()
      let (left, right) = inner.splitLeft(inner.columns - needed.columns - 1)
      text = Self.padded(left)
      code = Rect(
        row: right.row, column: right.column + 1, rows: right.rows, columns: needed.columns)
      return
    }
    (box, text, code) = Self.single(overlay, in: whole, wanted: screen)
  }

  /// Whether both are in sight.
  var showsBoth: Bool { text != nil && code != nil }

  /// What is said in place of a code that does not fit.
  func needs(_ code: QRCode, style: QRCode.Style, isWhole: Bool) -> [Line] {
    let (rows, columns) = (code.rows(in: style) + 2, code.columns(in: style) + 2)
    return [
      Line("The QR code needs a terminal of \(columns)x\(rows)."),
      Line(
        isWhole
          ? "Enlarge it, press s to leave traits and properties out, or run iterate-preview link."
          : "Enlarge it, or run iterate-preview link, which prints the code."),
    ]
  }

  private static func single(
    _ overlay: LinkOverlay, in whole: Rect, wanted: Size
  ) -> (Size, Rect?, Rect?) {
    let inner = OverlayBox.rect(wanted, in: whole).inset()
    return overlay.showsCode ? (wanted, nil, inner) : (wanted, padded(inner), nil)
  }

  private static func padded(_ rect: Rect) -> Rect {
    Rect(row: rect.row, column: rect.column + 1, rows: rect.rows, columns: rect.columns - 2)
  }
}
