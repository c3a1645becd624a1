internal import Segment

extension Persona {
  /// The address of the page with the questions, its token masked; `nil` where it is not known.
  ///
  /// What is left out of a very long one is marked with an ellipsis.
  ///
  /// - Source: `SurveyViewController.swift` of Iterate's iOS SDK 1.6.2, `SurveyView.kt` of its Android
  ///   SDK 1.6.4, `components/Survey.tsx` of its React Native SDK 2.8.2.
  func page(
    of survey: ReplySurvey, look: Look, properties: [ResponseProperty], isWhole: Bool,
    in situation: Situation
  ) -> String? {
    guard self != .web, let companyID = survey.companyID, !survey.id.isEmpty else { return nil }
    var parameters: [String] = []
    // iOS waits for a token of the person's own, the others make do with the company's key.
    let secret = situation.token ?? (self == .ios ? nil : situation.embedKey)
    if let secret { parameters.append("auth_token=\(secret.masked)") }
    parameters += properties.compactMap { property in
      property.parameter.map { name in
        let kept = String(property.text.unicodeScalars.prefix(Self.longestValue))
        let isCut = kept.utf8.count < property.text.utf8.count
        return encoded(name, kept) + (isCut ? "…" : "")
      }
    }
    if !isWhole { parameters.append("…") }
    if self != .ios || look.isDark { parameters.append("theme=\(look.isDark ? "dark" : "light")") }
    parameters.append("absoluteURLs=true")
    var host = self == .ios ? situation.host : Self.defaultHost
    while host.hasSuffix("/") { host.removeLast() }
    return "\(host)/\(companyID)/\(survey.id)/mobile?\(parameters.joined(separator: "&"))"
  }

  /// The most of a value that is shown, in Unicode scalars.
  private static let longestValue = 500

  private func encoded(_ name: String, _ value: String) -> String {
    switch self {
    case .android: return "\(name.formEncoded)=\(value.formEncoded)"
    case .web, .reactNative: return "\(name.percentEncoded)=\(value.percentEncoded)"
    case .ios: break
    }
    // iOS leaves the name as it is, and keeps what may stand in a query, but for `&`.
    let kept = value.map { character in
      "!$'()*+,-./:;=?@_~".contains(character)
        ? String(character) : String(character).percentEncoded
    }
    return "\(name)=\(kept.joined())"
  }
}

extension String {
  /// As Java encodes forms: percent-encoded, blanks as plus signs.
  fileprivate var formEncoded: String {
    percentEncoded.split(separator: "%20", omittingEmptySubsequences: false).joined(separator: "+")
  }
}
