/// A person's place in the samples of all surveys: seeded, so that it can be drawn again.
public struct SamplingDraw: Hashable, Sendable {
  /// The seed of the simulation.
  public var seed: UInt64
  /// The person that is sampled.
  public var personID: String

  /// The draws of `personID` under `seed`.
  public init(seed: UInt64, personID: String) {
    self.seed = seed
    self.personID = personID
  }

  /// The person's draw for one survey: from 0 to below 100, evenly spread, always the same.
  ///
  /// The person is in a sample of `p` percent when the draw is below `p`, so that widening a sample
  /// keeps those who are in it.
  public func percentage(surveyID: String) -> Double {
    var generator = SplitMix64(seed: seed, labels: [personID, surveyID])
    return Double(generator.next() >> 11) / Double(1 << 53) * 100
  }
}
