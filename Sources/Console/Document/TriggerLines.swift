import Segment
import Terminal

/// How a trigger looks that did or did not select an event: with the condition that decides marked.
enum TriggerLines {
  /// The trigger's text, wrapped, its deciding condition underlined.
  static func text(_ trace: TriggerTrace, of trigger: String, width: Int) -> [Line] {
    var line = Line()
    let ink = Ink(trace.matches ? .success : .failure, .underline)
    let marked = trace.deciding?.range ?? trace.syntaxError?.range ?? 0..<0
    let bytes = Array(trigger.utf8)
    let range = marked.clamped(to: 0..<bytes.count)
    line.append(String(decoding: bytes[..<range.lowerBound], as: UTF8.self), .accent)
    line.append(String(decoding: bytes[range], as: UTF8.self), ink)
    line.append(String(decoding: bytes[range.upperBound...], as: UTF8.self), .accent)
    return line.sanitized().wrapped(width: max(10, width))
  }

  /// What is not as its author meant it, with what to write instead.
  static func lints(_ lints: [SubscriptionLint], glyphs: Glyphs, width: Int) -> [Line] {
    var lines = lints.flatMap { lint in
      Line([Span("\(glyphs.warning) ", .warning), Span(lint.explanation)])
        .sanitized().wrapped(width: max(10, width))
    }
    for correction in corrections(lints) {
      lines += Line([Span("meant: ", .muted), Span(correction, .accent)])
        .sanitized().wrapped(width: max(10, width))
    }
    return lines
  }

  /// The texts to write instead, each once.
  private static func corrections(_ lints: [SubscriptionLint]) -> [String] {
    var texts: [String] = []
    for lint in lints {
      let text: String? =
        switch lint {
        case .trigger(let lint): lint.correction
        case .mapping(let lint): lint.correction?.text
        }
      if let text, !texts.containsExactly(text) { texts.append(text) }
    }
    return texts
  }
}
