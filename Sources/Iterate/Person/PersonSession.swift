/// What a client remembers of a person between requests.
///
/// There is one for each `SessionKey`: the first request is made with the embed key, Iterate answers
/// with a token of the person's own, and all further requests are made with that token.
public struct PersonSession: Hashable, Sendable {
  /// The person's own token; `nil` until Iterate has issued one.
  public var token: Secret?
  /// Segment's id for the browser.
  public var anonymousID: String
  /// The last `tracking.last_updated`, which is repeated in the next request; seconds since 1970.
  public var lastUpdated: Int?
  /// How many persons Iterate has created for it: tokens issued for the embed key.
  public var personsCreated: Int

  /// A session from its parts; of a person who has not been seen by default.
  public init(
    token: Secret? = nil, anonymousID: String, lastUpdated: Int? = nil, personsCreated: Int = 0
  ) {
    self.token = token
    self.anonymousID = anonymousID
    self.lastUpdated = lastUpdated
    self.personsCreated = personsCreated
  }

  /// Forgets the person, as the SDKs' `reset` does; the number of persons created stays.
  ///
  /// - Parameter anonymousID: the id of the new browser.
  public mutating func reset(anonymousID: String) {
    token = nil
    lastUpdated = nil
    self.anonymousID = anonymousID
  }

  /// What a request is made with: the person's token, else `key`.
  public func bearer(orKey key: Secret) -> Secret {
    token ?? key
  }

  /// Takes over what a reply says about the person.
  ///
  /// - Parameters:
  ///   - reply: the reply.
  ///   - usedToken: whether the request was made with the person's token, not with the embed key.
  public mutating func learn(from reply: EmbedReply, usedToken: Bool) {
    if let issued = reply.token, !issued.isEmpty {
      token = issued
      if !usedToken { personsCreated += 1 }
    }
    lastUpdated = reply.lastUpdated ?? lastUpdated
  }
}
