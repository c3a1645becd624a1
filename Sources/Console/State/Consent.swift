import Iterate

/// What the operator has agreed to in this session.
///
/// Nothing is agreed to in advance, and what was said of a profile holds only while the profile is
/// as it was then.
public struct Consent: Hashable, Sendable {
  /// The profiles that may be sent to.
  var profiles: Set<Profile> = []
  /// The profiles that may be fired at with preview off.
  var armed: Set<Profile> = []
  /// The protected profiles whose name has been typed.
  var unlocked: Set<Profile> = []

  /// Why a firing of this mode may not be sent where a profile leads; `nil` when it may.
  ///
  /// Questions are asked before something is fired; this is asked again before anything is sent,
  /// whoever has fired it.
  func obstacle(to mode: Mode, at profile: Profile) -> Failure? {
    let isAsked = profile.isElsewhere || profile.runsCommandForKey
    switch mode {
    case .simulated, .dryRun: return nil
    case .preview, .live:
      guard !isAsked || profiles.contains(profile) else { return Self.unasked(profile) }
      guard mode == .live, profile.isElsewhere, !armed.contains(profile) else { return nil }
      return Self.unarmed(profile)
    }
  }

  private static func unasked(_ profile: Profile) -> Failure {
    Failure(
      "Nothing is sent to \(profile.name), which was not agreed to in this session",
      fix: "Fire the event again and answer the question.", category: .usage)
  }

  private static func unarmed(_ profile: Profile) -> Failure {
    Failure(
      "Nothing is sent LIVE to \(profile.name), which is not armed in this session",
      fix: "Fire the event again and type the profile's name.", category: .usage)
  }
}

extension Profile {
  /// Whether it leads to a host that is neither the simulator nor on this machine.
  var isElsewhere: Bool {
    guard case .host(let url) = target else { return false }
    return !(HostName(url: url)?.isLoopback ?? false)
  }

  /// Whether a command of the workspace is run for its key.
  var runsCommandForKey: Bool {
    if case .command? = key { true } else { false }
  }
}
