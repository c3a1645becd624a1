/// A link that somebody pasted: the survey, event and person in it.
public struct PastedLink: Hashable, Sendable {
  /// The survey it previews; `nil` when it previews none.
  public let surveyID: String?
  /// What analytics.js would read out of it.
  public let query: AnalyticsQuery
  /// What it does otherwise than one would think.
  public let traps: [LinkTrap]

  /// Reads `text`.
  ///
  /// - Parameter text: a link, or what `PreviewLink.surveyID(in:)` takes besides.
  /// - Throws: why there is nothing in it: neither a survey nor an event nor a person.
  public init(_ text: String) throws(PreviewLinkProblem) {
    let text = text.trimmingBlanks
    query = AnalyticsQuery(address: Self.address(text))
    traps = LinkTrap.found(in: Self.address(text))
    do throws(PreviewLinkProblem) {
      surveyID = try PreviewLink.surveyID(in: text)
    } catch {
      guard query.event != nil || query.userID != nil else { throw error }
      surveyID = nil
    }
  }

  /// Parameters alone are taken for a query.
  private static func address(_ text: String) -> String {
    text.contains { $0 == "?" || $0 == "#" } ? text : "?" + text
  }
}
