/// A response of the simulator, and how it is to be delivered.
///
/// The simulator decides it; the server carries it out.
public struct SimulatorReply: Hashable, Sendable {
  /// The ways to deliver a response.
  public enum Manner: Hashable, Sendable {
    /// As a server should.
    case whole
    /// Blanks follow the body until it has so many bytes, which is still the same JSON.
    case padded(toBytes: Int)
    /// The body comes byte by byte, with a pause before each.
    case dripped(everyMilliseconds: Int)
    /// The connection is reset after so many bytes of the body.
    case reset(afterBytes: Int)
    /// The connection is closed, and nothing of the response is sent.
    case unanswered
  }

  /// What is answered.
  public var response: SimulatorResponse
  /// How long nothing is sent at first.
  public var delayMilliseconds = 0
  /// How it is sent then.
  public var manner = Manner.whole

  /// A response that is delivered as it should be.
  public init(_ response: SimulatorResponse) {
    self.response = response
  }
}
