/// What it takes to reach a host: resolved from a profile just before the first request.
public struct Access: Hashable, Sendable {
  /// The base of the API's addresses, such as `https://iteratehq.com`.
  public let baseURL: String
  /// The embed key.
  public let key: Secret
  /// Whether it is the simulator that is built in.
  public let isSimulator: Bool
  /// The host and port, such as `iteratehq.com`.
  let host: String
  /// `EmbedKey.fingerprint(of:)` of the key.
  let keyFingerprint: String

  /// Access from its parts.
  public init(baseURL: String, key: Secret, isSimulator: Bool) {
    self.baseURL = baseURL
    self.key = key
    self.isSimulator = isSimulator
    // Sessions are looked up by these with every key press.
    host = HostName(url: baseURL)?.description ?? baseURL
    keyFingerprint = EmbedKey.fingerprint(of: key)
  }
}
