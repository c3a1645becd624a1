internal import Segment

/// The addresses of Iterate's embed API under a base such as `https://iteratehq.com`.
///
/// - Source: `API/Paths.swift` of Iterate's iOS SDK 1.6.2.
public enum EmbedEndpoint {
  /// Where a client asks whether a survey is to be shown.
  public static func embed(base: String) -> String {
    "\(root(of: base))/embed"
  }

  /// Where a client reports that the survey is on screen.
  public static func displayed(base: String, surveyID: String) -> String {
    "\(root(of: base))/\(surveyID.percentEncoded)/displayed"
  }

  /// Where a client reports that the survey was closed.
  public static func dismiss(base: String, surveyID: String) -> String {
    "\(root(of: base))/\(surveyID.percentEncoded)/dismiss"
  }

  private static func root(of base: String) -> String {
    var base = base[...]
    while base.hasSuffix("/") { base.removeLast() }
    return "\(base)/api/v1/surveys"
  }
}
