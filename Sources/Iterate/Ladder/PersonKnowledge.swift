internal import Segment

/// What the host knows of the person who asks, where that can be known at all: at the simulator.
struct PersonKnowledge: Hashable, Sendable {
  /// Every survey displayed to the person, as far as it matters.
  var displays: [SurveyDisplay]
  /// What requests have said of the person, the present one included.
  var traits: JSONObject
  /// The person's place in samples.
  var sampling: SamplingDraw
  /// The host's time.
  var now: Instant
}

extension Simulator {
  /// What it will know of the person of a request.
  ///
  /// - Parameters:
  ///   - token: the person's token; anything else counts as the embed key.
  ///   - traits: the request's `user_traits`.
  ///   - now: the time of day.
  /// - Returns: what its gates will be decided by.
  func knowledge(of token: Secret?, traits: JSONObject?, at now: Instant) -> PersonKnowledge {
    let time = clock.time(at: now)
    let caller = token.flatMap { self.person(behind: $0) } ?? .company
    let known = recognition(of: caller, traits: traits).person
    return PersonKnowledge(
      displays: known.displays, traits: known.traits,
      sampling: SamplingDraw(seed: seed, personID: known.id), now: time)
  }
}
