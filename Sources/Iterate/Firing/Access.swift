/// What it takes to reach a host: resolved from a profile just before the first request.
public struct Access: Hashable, Sendable {
  /// The base of the API's addresses, such as `https://iteratehq.com`.
  public var baseURL: String
  /// The embed key.
  public var key: Secret
  /// Whether it is the simulator that is built in.
  public var isSimulator: Bool

  /// Access from its parts.
  public init(baseURL: String, key: Secret, isSimulator: Bool) {
    self.baseURL = baseURL
    self.key = key
    self.isSimulator = isSimulator
  }
}
