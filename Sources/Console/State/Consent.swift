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
}
