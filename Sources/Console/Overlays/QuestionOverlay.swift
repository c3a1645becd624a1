public import Iterate
import Segment
import Terminal

/// A question asked before something is done that reaches outside, or cannot be taken back.
public struct QuestionOverlay: Hashable, Sendable {
  /// What is done when the answer is yes.
  public enum Purpose: Hashable, Sendable {
    /// Fire at a host for the first time in this session.
    case sendTo(Profile)
    /// Fire at a host with preview off.
    case arm(Profile)
    /// Fire many times.
    case burst(BurstOrder)
    /// Switch to a protected profile.
    case unlock(Profile)
    /// Let the simulator forget everyone.
    case forgetEveryone
    /// Copy a command with the key in clear.
    case copySecrets(CopyItem)
    /// Empty the log.
    case clearLog
    /// Leave while requests are in flight.
    case quit
  }

  /// What it is about.
  let purpose: Purpose
  /// The heading.
  let title: String
  /// What will happen, in words.
  let lines: [String]
  /// What has to be typed to say yes; `nil` where `y` is enough.
  let word: String?
  /// What has been typed.
  var field = TextField()
  /// Whether what has been typed was entered and is not the word.
  private(set) var isMistyped = false

  // MARK: Reduce

  /// The answer a key gives.
  enum Answer { case none, yes, no }

  mutating func handle(_ press: KeyPress) -> Answer {
    guard let word else {
      // Enter is what fires: pressed twice it must not be a consent as well.
      switch press.key {
      case .character("y"), .character("Y"): return .yes
      case .character("n"), .character("N"), .character("q"), .escape: return .no
      default: return .none
      }
    }
    switch press.key {
    case .escape: return .no
    case .enter:
      isMistyped = !field.text.isExactly(word)
      return isMistyped ? .none : .yes
    default:
      isMistyped = false
      field.handle(press)
      return .none
    }
  }

  // MARK: View

  private func body(width: Int) -> [Line] {
    lines.flatMap { Line($0).sanitized().wrapped(width: width - 4) }
  }

  /// The size it would like to have.
  func wanted(on screen: Size) -> Size {
    let width = min(72, max(40, screen.columns - 4))
    return Size(rows: body(width: width).count + (word == nil ? 2 : 4), columns: width)
  }

  func draw(in screen: Rect, glyphs: Glyphs, on grid: inout Grid) {
    let wanted = wanted(on: Size(rows: screen.rows, columns: screen.columns))
    let body = body(width: wanted.columns)
    let footer =
      word == nil ? "y yes · n no" : "type \(word ?? "") and press enter · esc no"
    let inner = OverlayBox.draw(
      wanted, title: Line(title),
      bottomNote: Line(footer, .muted), glyphs: glyphs, in: screen, on: &grid)
    for (index, line) in body.enumerated() { grid.write(Line(" ") + line, in: inner, row: index) }
    guard word != nil, inner.rows > body.count else { return }
    let row = inner.rowSlice(inner.rows - 1)
    grid.write(Line("> ", .keyHint), in: row)
    field.draw(in: row.splitLeft(2).rest, on: &grid)
    guard isMistyped else { return }
    let remark = Line("  this is not the word ", .failure)
    grid.write(remark, in: row.splitRight(min(row.columns, remark.width)).right)
  }
}
