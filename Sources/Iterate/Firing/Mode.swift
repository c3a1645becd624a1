/// How serious a firing is.
///
/// Public contract: the raw values are stable.
public enum Mode: String, Hashable, Sendable, CaseIterable {
  /// The simulator answers.
  case simulated
  /// Another host answers, and one survey is previewed.
  case preview
  /// Another host answers as it would to anybody.
  case live
  /// Nothing is sent.
  case dryRun = "dry-run"

  /// The name on screen.
  public var title: String {
    switch self {
    case .simulated: "SIMULATED"
    case .preview: "PREVIEW"
    case .live: "LIVE"
    case .dryRun: "DRY RUN"
    }
  }

  /// The header that a simulator sends with each reply.
  public static let simulatorHeader = "X-Iterate-Simulator"

  /// Tells the mode of a firing before it is answered.
  ///
  /// - Parameters:
  ///   - target: where it goes.
  ///   - isPreviewOn: whether a survey is previewed.
  ///   - isDryRun: whether nothing is sent.
  /// - Returns: the mode.
  public static func of(target: Profile.Target, isPreviewOn: Bool, isDryRun: Bool) -> Mode {
    if isDryRun { return .dryRun }
    if target == .simulator { return .simulated }
    return isPreviewOn ? .preview : .live
  }

  /// The mode once `response` has come from `url`: a simulator on this machine says that it is one.
  ///
  /// Another machine can claim so too and is not believed.
  public func answered(by response: HTTPResponse, from url: String) -> Mode {
    let isHere = HostName(url: url)?.isLoopback ?? false
    return isHere && response.header(Self.simulatorHeader) != nil ? .simulated : self
  }
}
