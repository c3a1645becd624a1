import Iterate
import Terminal

extension SurveyCard {
  /// The widest a bubble is drawn.
  private static let bubbleWidth = 50

  /// The prompt as a bubble of the client's light or dark, its button in the survey's colour.
  func bubble(width: Int, glyphs: Glyphs) -> [Line] {
    guard let message = display.wording.message else {
      return Line("no prompt: the survey opens straight away", .muted).wrapped(width: width)
    }
    let inner = max(4, min(Self.bubbleWidth, width) - 4)
    let text = Markdown.text(message)
    let paper = BubblePaper(look: display.look, borders: glyphs.borders, inner: inner)
    let body = text.lines.flatMap { $0.sanitized(ascii: glyphs.isASCII).wrapped(width: inner) }
    var rows = [paper.top] + body.map { paper.row($0) }
    if !display.wording.button.isEmpty {
      let label = Line("[ \(display.wording.button) ]").sanitized(ascii: glyphs.isASCII)
        .truncated(to: inner, mark: glyphs.ellipsis)
      rows += [paper.row(Line()), paper.button(label)]
    }
    rows.append(paper.bottom)
    let links = text.links.flatMap { link in
      Line([Span("\(link.text) \(glyphs.arrowRight) ", .muted), Span(link.address, .accent)])
        .sanitized(ascii: glyphs.isASCII).wrapped(width: width)
    }
    return rows + links
  }
}

/// What a bubble is drawn on and with.
private struct BubblePaper {
  private let ink: RGB
  private let paper: RGB
  private let tint: RGB?
  private let borders: Borders
  private let inner: Int

  init(look: Persona.Look, borders: Borders, inner: Int) {
    paper = look.isDark ? RGB(red: 0x1C, green: 0x1C, blue: 0x1C) : .white
    ink = paper.readableInk
    tint = look.color.flatMap { RGB(hex: $0) }
    self.borders = borders
    self.inner = inner
  }

  var top: Line { edge(borders.topLeft, borders.topRight) }
  var bottom: Line { edge(borders.bottomLeft, borders.bottomRight) }

  private func edge(_ left: Character, _ right: Character) -> Line {
    let line = String(repeating: String(borders.horizontal), count: inner + 2)
    return Line("\(left)\(line)\(right)", border)
  }

  private var border: Ink { Ink(.border, foreground: tint) }

  func row(_ content: Line) -> Line {
    let text = content.inked { Ink(.text, $0.attributes, foreground: ink, background: paper) }
    return framed(text, columns: content.width)
  }

  /// The button, which reads on the survey's colour; reversed where that is no colour.
  func button(_ label: Line) -> Line {
    let text = label.inked { _ in
      Ink(
        .text, tint == nil ? [.bold, .reverse] : .bold, foreground: tint?.readableInk,
        background: tint)
    }
    return framed(text, columns: label.width)
  }

  private func framed(_ text: Line, columns: Int) -> Line {
    let blank = Ink(.text, foreground: ink, background: paper)
    let padding = String(repeating: " ", count: max(0, inner - columns) + 1)
    return Line("\(borders.vertical)", border) + Line(" ", blank) + text + Line(padding, blank)
      + Line("\(borders.vertical)", border)
  }
}
