import Iterate
import Terminal

extension QRCode.Style {
  /// How a terminal with these symbols shows a code.
  init(_ glyphs: Glyphs) { self = glyphs.isASCII ? .ascii : .halfBlocks }
}

/// A QR code on the grid: black on white whatever the theme is, since phones expect it so.
enum QRDrawing {
  /// Draws `code` with its quiet zone in the middle of `place`, which has room for it.
  static func draw(
    _ code: QRCode, style: QRCode.Style, in place: Rect, on grid: inout Grid
  ) {
    let row = place.row + (place.rows - code.rows(in: style)) / 2
    let column = place.column + (place.columns - code.columns(in: style)) / 2
    for (offset, text) in code.lines(in: style).enumerated() {
      grid.write(
        line(text, style: style), row: row + offset, column: column,
        columns: code.columns(in: style))
    }
  }

  private static func line(_ text: String, style: QRCode.Style) -> Line {
    switch style {
    case .halfBlocks: return Line(text, Ink(foreground: .black, background: .white))
    case .ascii:
      // A cell is dark as a whole: letters alone would leave light between their strokes.
      return text.reduce(into: Line()) { line, character in
        let colour: RGB = character == "#" ? .black : .white
        line.append(String(character), Ink(foreground: colour, background: colour))
      }
    }
  }
}
