internal import Segment

/// A host whose inside is known, the simulator, as one person's client meets it.
public struct KnownHost: Sendable {
  /// The simulator as it is now.
  public var simulator: Simulator
  /// The token that the person's client has; `nil` for none.
  public var token: Secret?

  /// `simulator` met with `token`.
  public init(_ simulator: Simulator, token: Secret? = nil) {
    self.simulator = simulator
    self.token = token
  }

  /// What it will know of the person whose request says `traits`.
  func knowledge(traits: JSONObject?, at now: Instant) -> PersonKnowledge {
    simulator.knowledge(of: token, traits: traits, at: now)
  }
}
