import Iterate
import Terminal

/// What there is to say of the selected cell of the matrix.
struct MatrixDetail {
  let overlay: MatrixOverlay
  let glyphs: Glyphs
  let redactor: Redactor

  /// The event and the survey, why it is shown or not, and what to do, wrapped.
  func lines(width: Int) -> [Line] {
    let matrix = overlay.matrix
    guard overlay.shownEvents.contains(overlay.event),
      matrix.surveys.indices.contains(overlay.survey)
    else { return [] }
    let cell = matrix[overlay.event, overlay.survey]
    let mark = glyphs.mark(of: cell)
    var title = Line("\(mark.sign) \(mark.word)", mark.ink)
    title.append("  \(matrix.job.events[overlay.event].name)", Ink(.strong, .bold))
    title.append(" \(glyphs.arrowRight) ", .muted)
    title.append(matrix.surveys[overlay.survey].name, Ink(.strong, .bold))
    let head = title.sanitized(ascii: glyphs.isASCII).truncated(to: max(1, width))
    guard let cell else { return [head, Line("It is not fired yet.", .muted)] }
    // A page's address or a trait can hold what nobody is to see.
    let event = matrix.job.events[overlay.event].name
    let survey = matrix.surveys[overlay.survey].name
    let opening =
      cell.isElsewhere && cell.gate != .event ? "\(survey) does not target \(event). " : ""
    let body =
      [Line(redactor.redact(opening + cell.sentence))]
      + (cell.remedy.map {
        [Line("\(glyphs.arrowRight) ", .accent) + Line(redactor.redact($0), .accent)]
      } ?? [])
    return [head]
      + body.flatMap { $0.sanitized(ascii: glyphs.isASCII).wrapped(width: max(10, width)) }
  }

  /// What the signs mean.
  static func legend(_ glyphs: Glyphs) -> Line {
    var line = Line()
    for (mark, meaning) in [
      (glyphs.shownMark, "shown"), (glyphs.untargetedMark, "not targeted"),
      (glyphs.heldBackMark, "held back"), (glyphs.behindMark, "behind"),
      (glyphs.unknownMark, "unknown"), (glyphs.errorMark, "error"),
    ] {
      line.append(" \(mark.sign)", mark.ink)
      line.append(" \(meaning) ", .muted)
    }
    return line
  }
}

/// How a cell of the matrix is told by its shape, by a word, and by its colour.
struct MatrixMark: Hashable {
  var sign: String
  var word: String
  var ink: Ink
}

extension Glyphs {
  var shownMark: MatrixMark { MatrixMark(sign: published, word: "shown", ink: .success) }
  var untargetedMark: MatrixMark { MatrixMark(sign: dotMark, word: "event", ink: .muted) }
  var heldBackMark: MatrixMark {
    MatrixMark(sign: failure, word: "none", ink: Ink(.failure))
  }
  var behindMark: MatrixMark { MatrixMark(sign: draft, word: "behind", ink: .warning) }
  var unknownMark: MatrixMark { MatrixMark(sign: question, word: "unknown", ink: .warning) }
  var errorMark: MatrixMark { MatrixMark(sign: warning, word: "error", ink: Ink(.failure, .bold)) }

  private var dotMark: String { isASCII ? "." : dot }

  /// The mark of a cell; of one that is still to be filled when `nil`.
  func mark(of cell: MatrixCell?) -> MatrixMark {
    guard let cell else { return MatrixMark(sign: pending, word: "", ink: .muted) }
    switch cell.outcome {
    case .shown: return shownMark
    case .unknown: return unknownMark
    case .error: return errorMark
    case .notShown:
      if cell.rival != nil { return behindMark }
      if cell.isElsewhere { return untargetedMark }
      return MatrixMark(sign: failure, word: cell.word, ink: heldBackMark.ink)
    }
  }
}
