/// A tour of the console as data: what is said, which keys are pressed, what comes to be seen.
public struct DemoScript: Hashable, Sendable {
  /// One step.
  public struct Step: Hashable, Sendable {
    /// What is said about it, as a sentence or two that fit into one row of a wide screen.
    public var caption: String
    /// The keys, in the notation of `KeyNotation`.
    public var keys: [String]
    /// How long it is looked at after the last key, in milliseconds.
    public var pause: Int64
    /// What stands on the screen then.
    public var seen: [String]
    /// Whether it belongs to the short form of the tour.
    public var isHighlight: Bool

    /// A step from its parts.
    public init(
      _ caption: String, keys: [String] = [], pause: Int64 = 3500, seen: [String] = [],
      isHighlight: Bool = false
    ) {
      self.caption = caption
      self.keys = keys
      self.pause = pause
      self.seen = seen
      self.isHighlight = isHighlight
    }
  }

  /// The steps; the last one leaves the console.
  public var steps: [Step]

  /// A script from its steps.
  public init(steps: [Step]) {
    self.steps = steps
  }
}
