import Iterate
import Terminal

/// How a failure looks where there is room: what happened, why, what to do.
enum FailureLines {
  /// Three lines at most.
  static func lines(_ failure: Failure) -> [Line] {
    var lines = [Line("!!! \(failure.what)", Ink(.failure, .bold))]
    if let why = failure.why { lines.append(Line([Span("why  ", .muted), Span(why)])) }
    lines.append(Line([Span("do   ", .muted), Span(failure.fix)]))
    return lines
  }
}
