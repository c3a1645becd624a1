internal import Segment

/// How values are spelled inside the sentences of findings.
enum Wording {
  /// A text in quotation marks.
  static func quoted(_ text: String) -> String {
    "\"\(shortened(text))\""
  }

  /// A text that fits into a sentence: at most 80 characters, with a mark where it was cut.
  static func shortened(_ text: String) -> String {
    let kept = text.prefix(80)
    return kept.endIndex == text.endIndex ? text : "\(kept)…"
  }

  /// A number as JavaScript prints it.
  static func number(_ value: Double) -> String {
    JSONNumber(value).text
  }

  /// Hours in whole units: `20 min`, `71 h`.
  static func hours(_ hours: Double, rounded rule: FloatingPointRoundingRule = .up) -> String {
    let minutes = (hours * 60).rounded(rule)
    return minutes < 60 ? "\(number(minutes)) min" : "\(number(hours.rounded(rule))) h"
  }
}
