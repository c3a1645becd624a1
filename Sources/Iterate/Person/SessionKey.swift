internal import Segment

/// What a `PersonSession` belongs to: a host, an embed key and a person.
public struct SessionKey: Hashable, Sendable {
  /// The host and port that is fired at, such as `iteratehq.com`.
  public var host: String
  /// `EmbedKey.fingerprint(of:)` of the embed key.
  public var keyFingerprint: String
  /// `user:` and Segment's `userId`, or `anonymous`.
  public var person: String

  /// A key from its parts.
  public init(host: String, keyFingerprint: String, person: String) {
    self.host = host
    self.keyFingerprint = keyFingerprint
    self.person = person
  }

  /// The key of `person` where `access` leads.
  public init(access: Access, person: Person) {
    self.init(
      host: access.host, keyFingerprint: access.keyFingerprint,
      person: person.userID.map { "user:\($0)" } ?? "anonymous")
  }

  /// The key as one text, different for different keys.
  public var storageKey: String {
    "\(host.percentEncoded) \(keyFingerprint.percentEncoded) \(person)"
  }
}
