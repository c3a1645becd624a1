import Iterate
import Terminal

/// How a failure looks where there is room: what happened, why, what to do.
enum FailureLines {
  /// What happened, every cause on a line of its own, and what to do.
  static func lines(_ failure: Failure) -> [Line] {
    let causes = (failure.why ?? "").split(whereSeparator: \.isNewline).map(String.init)
    return [Line("!!! \(failure.what)", Ink(.failure, .bold))]
      + causes.enumerated().map { index, cause in
        Line([Span(index == 0 ? "why  " : "     ", .muted), Span(cause)])
      } + [Line([Span("do   ", .muted), Span(failure.fix)])]
  }

  /// The same, wrapped at `width` columns.
  static func lines(_ failure: Failure, width: Int) -> [Line] {
    lines(failure).flatMap { $0.sanitized().wrapped(width: max(10, width)) }
  }
}
