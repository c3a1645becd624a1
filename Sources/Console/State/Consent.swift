/// What the operator has agreed to in this session. Nothing is agreed to in advance.
public struct Consent: Hashable, Sendable {
  /// The profiles that may be sent to.
  var profiles: Set<String> = []
  /// The profiles that may be fired at with preview off.
  var armed: Set<String> = []
  /// The protected profiles whose name has been typed.
  var unlocked: Set<String> = []
}
