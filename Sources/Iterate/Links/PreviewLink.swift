internal import Segment

/// The `iterate_preview` parameter that Iterate's dashboard gives out to try a survey.
public enum PreviewLink {
  /// The name of the parameter, in exactly this case.
  public static let parameter = "iterate_preview"

  /// The id of the survey that `text` previews.
  ///
  /// As in the iOS SDK, the only one that reads links, the first parameter of this name decides, its
  /// value is percent-decoded, and what stands behind `#` is no parameter. What was copied along
  /// behind an id, such as a bracket or a word, is left out.
  ///
  /// - Parameter text: a URL, a query, the parameter alone, or a bare id of 24 hexadecimal digits.
  /// - Returns: the id, never empty; 24 hexadecimal digits when the text was bare.
  /// - Throws: why there is no id in it.
  /// - Source: `Helpers/URL.swift` of Iterate's iOS SDK 1.6.2.
  public static func surveyID(in text: String) throws(PreviewLinkProblem) -> String {
    let text = text.trimmingBlanks
    guard !text.isEmpty else { throw .empty }
    if isSurveyID(text) { return text }
    let withoutFragment = text.prefix { $0 != "#" }
    let query = withoutFragment.firstIndex(of: "?").map {
      withoutFragment[withoutFragment.index(after: $0)...]
    }
    for item in (query ?? withoutFragment).split(separator: "&") {
      let parts = item.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      guard let name = parts.first, String(name).percentDecodedLeniently == parameter else {
        continue
      }
      guard parts.count == 2 else { throw .withoutValue }
      guard !parts[1].isEmpty else { throw .emptyValue }
      return id(beginning: String(parts[1]).percentDecodedLeniently)
    }
    throw .noParameter
  }

  /// The id that `value` begins with, where something else than more of it follows; else all of it.
  private static func id(beginning value: String) -> String {
    let start = value.prefix(24)
    guard isSurveyID(String(start)), let next = value.dropFirst(24).first,
      !next.isLetter, !next.isNumber
    else { return value }
    return String(start)
  }

  /// Whether `text` has the form of a survey's id: 24 hexadecimal digits.
  public static func isSurveyID(_ text: String) -> Bool {
    text.utf8.count == 24 && text.utf8.allSatisfy { $0.hexDigitValue != nil }
  }
}

/// Why a text previews no survey.
public enum PreviewLinkProblem: Error, Hashable, Sendable {
  /// There is no text.
  case empty
  /// It has no parameter of this name, and is no id either.
  case noParameter
  /// The parameter is there without a `=`, so that the iOS SDK previews nothing.
  case withoutValue
  /// The parameter has an empty value: the iOS SDK previews a survey whose id is empty, and what
  /// Iterate makes of that is not known.
  case emptyValue

  /// The problem as people read it.
  public var failure: Failure {
    let fix =
      "Copy the parameter from Preview and publish, Test your survey: \(PreviewLink.parameter)=<id>."
    return switch self {
    case .empty:
      Failure("There is no preview link", fix: fix, category: .data)
    case .noParameter:
      Failure("The text has no \(PreviewLink.parameter) parameter", fix: fix, category: .data)
    case .withoutValue:
      Failure("The \(PreviewLink.parameter) parameter has no value", fix: fix, category: .data)
    case .emptyValue:
      Failure(
        "The \(PreviewLink.parameter) parameter has an empty value",
        why: "the iOS SDK then previews a survey without an id, and what Iterate makes of that is "
          + "not known",
        fix: fix, category: .data)
    }
  }
}
