public import Segment

/// What the host knows of the person who asks, where that can be known at all: at the simulator.
public struct PersonKnowledge: Hashable, Sendable {
  /// Every survey displayed to the person so far.
  public var displays: [SurveyDisplay]
  /// What earlier requests have said of the person.
  public var traits: JSONObject
  /// The person's place in samples.
  public var sampling: SamplingDraw
  /// The host's time; `nil` when it is the client's.
  public var now: Instant?

  /// Knowledge from its parts.
  public init(
    displays: [SurveyDisplay], traits: JSONObject, sampling: SamplingDraw, now: Instant? = nil
  ) {
    self.displays = displays
    self.traits = traits
    self.sampling = sampling
    self.now = now
  }

  /// The person's traits once a request has said `sent`.
  func traits(with sent: JSONObject?) -> JSONObject {
    Simulator.traits(traits, with: sent ?? [:])
  }
}

extension Simulator {
  /// What it knows of the person whom a request with `bearer` and `traits` stands for, or of the one
  /// it would make.
  ///
  /// - Parameters:
  ///   - bearer: the person's token; anything else counts as the embed key.
  ///   - traits: the request's `user_traits`.
  /// - Returns: what its gates would be decided by.
  public func knowledge(of bearer: Secret?, traits: JSONObject?) -> PersonKnowledge {
    let externalID = SimulatedPerson.externalID(in: traits)
    let known = externalID.flatMap { persons.personID(externalID: $0) }
    let holder = bearer.flatMap { persons.personID(of: $0) }
    // A person without an id elsewhere becomes the one who has it.
    let merged = known != nil && holder != known ? holder.flatMap { persons[$0] } : nil
    guard let person = (known ?? holder).flatMap({ persons[$0] }) else {
      var copy = self
      return PersonKnowledge(
        displays: [], traits: [:], sampling: SamplingDraw(seed: seed, personID: copy.newID()))
    }
    let anonymous = merged?.externalID == nil ? merged : nil
    return PersonKnowledge(
      displays: ((anonymous?.displays ?? []) + person.displays)
        .sorted { $0.instant.millisecondsSinceEpoch < $1.instant.millisecondsSinceEpoch },
      traits: Self.traits(anonymous?.traits ?? [:], with: person.traits),
      sampling: SamplingDraw(seed: seed, personID: person.id))
  }

  /// `traits` once `later` ones have been said; members are replaced whole.
  fileprivate static func traits(_ traits: JSONObject, with later: JSONObject) -> JSONObject {
    var all = traits
    for (name, value) in later { all[name] = value }
    return all
  }
}
