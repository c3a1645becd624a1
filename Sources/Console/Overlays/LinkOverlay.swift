import Iterate
import Segment
import Terminal

/// The link that switches preview on, identifies the person and fires the event: what it does
/// otherwise than one would think, and as a QR code for a phone.
public struct LinkOverlay: Hashable, Sendable {
  /// What a code is known by: not there yet, there, or not to be had.
  enum Code: Hashable, Sendable {
    case pending
    case drawn(QRCode)
    case failed(Failure)
  }

  /// Where the link is put together from.
  let source: LinkSource
  /// Whether traits and properties are in it, or left out to make it short.
  private(set) var isWhole = true
  /// The link.
  private(set) var link: FiringLink
  /// Its QR code.
  var code = Code.pending
  /// Whether the code is in sight where there is no room for both.
  private(set) var showsCode = false
  private(set) var window = ScrollWindow()

  /// The link made from `source`.
  init(_ source: LinkSource) {
    self.source = source
    link = source.link(isWhole: true)
  }

  // MARK: Reduce

  /// What a key leads to.
  enum Outcome {
    case stays
    case closes
    /// The link is another one and needs a code of its own.
    case changes
    /// The link is wanted in the clipboard.
    case copies
  }

  mutating func handle(_ press: KeyPress, screen: Size, style: QRCode.Style) -> Outcome {
    switch press.key {
    case .escape, .enter, .character("q"), .character("L"): return .closes
    case .tab, .character(" "):
      showsCode.toggle()
    case .character("y"): return .copies
    case .character("s"):
      isWhole.toggle()
      link = source.link(isWhole: isWhole)
      code = .pending
      return .changes
    default:
      let layout = LinkLayout(self, screen: screen, style: style)
      guard let text = layout.text, let motion = CursorMotion(overlayKey: press) else { break }
      let count = lines(width: text.columns).count
      let target = motion.target(from: window.offset, rows: text.rows, count: count)
      window.scroll(by: target - window.offset, rows: text.rows, count: count)
    }
    return .stays
  }

  // MARK: View

  func draw(in screen: Rect, state: State, on grid: inout Grid) {
    let style = QRCode.Style(state.glyphs)
    let layout = LinkLayout(
      self, screen: Size(rows: screen.rows, columns: screen.columns), style: style)
    OverlayBox.draw(
      layout.box, title: Line("Link to \(source.event.name)"),
      bottomNote: hints(layout, state.glyphs), glyphs: state.glyphs, in: screen, on: &grid)
    if let text = layout.text {
      let lines = lines(width: text.columns)
      ListView(
        count: lines.count, offset: window.offset, isFocused: true, glyphs: state.glyphs
      ) { lines[$0] }.draw(in: text, on: &grid)
    }
    if let place = layout.code { drawCode(in: place, layout, style: style, on: &grid) }
  }

  private func drawCode(
    in place: Rect, _ layout: LinkLayout, style: QRCode.Style, on grid: inout Grid
  ) {
    switch code {
    case .pending: EmptyState.draw(["drawing the code"], in: place, on: &grid)
    case .failed(let failure):
      EmptyState.draw([Line(failure.what), Line(failure.fix)], in: place, on: &grid)
    case .drawn(let code):
      guard place.rows >= code.rows(in: style), place.columns >= code.columns(in: style) else {
        EmptyState.draw(layout.needs(code, style: style, isWhole: isWhole), in: place, on: &grid)
        return
      }
      QRDrawing.draw(code, style: style, in: place, on: &grid)
    }
  }

  private func hints(_ layout: LinkLayout, _ glyphs: Glyphs) -> Line {
    var hints = ["y copies", isWhole ? "s shorter" : "s whole"]
    if !layout.showsBoth { hints.append(showsCode ? "tab link" : "tab QR code") }
    return Line((hints + ["esc closes"]).joined(separator: " \(glyphs.dot) "), .muted)
  }

  /// The link and its traps, wrapped.
  func lines(width: Int) -> [Line] {
    let width = max(10, width)
    // A link is cut anywhere: wrapping it at its signs would leave gaps in what is copied.
    var lines = Line(link.url, .accent).sanitized().pieces(width: width)
    for trap in link.traps {
      lines.append(Line())
      let sign: Line = trap.isLoss ? Line("! ", .warning) : Line("- ", .muted)
      let text = Line(trap.sentence, trap.isLoss ? .text : .muted).sanitized()
      for (index, part) in text.wrapped(width: width - 2).enumerated() {
        lines.append((index == 0 ? sign : Line("  ")) + part)
      }
    }
    lines.append(Line())
    lines += Line(
      "Outside the console: iterate-preview link, which prints it to copy.", .muted
    ).wrapped(width: width)
    return lines
  }
}

extension Line {
  /// The line cut into pieces of a width, wherever that is.
  fileprivate func pieces(width: Int) -> [Line] {
    var pieces: [Line] = []
    var piece = Line()
    var columns = 0
    for span in spans {
      var text = ""
      for character in span.text {
        let taken = TextWidth.of(character)
        if columns + taken > width, columns > 0 {
          piece.append(text, span.ink)
          pieces.append(piece)
          (piece, text, columns) = (Line(), "", 0)
        }
        text.append(character)
        columns += taken
      }
      piece.append(text, span.ink)
    }
    return piece.isEmpty ? pieces : pieces + [piece]
  }
}

/// What a link is made from.
struct LinkSource: Hashable, Sendable {
  var site: PageContext
  var surveyID: String?
  var event: EventTemplate
  var person: Person

  /// The link, with or without the traits and properties.
  func link(isWhole: Bool) -> FiringLink {
    var event = event
    var person = person
    if !isWhole {
      event.properties = [:]
      person.traits = [:]
    }
    return FiringLink(
      site: site, surveyID: surveyID, event: event, person: person)
  }
}
