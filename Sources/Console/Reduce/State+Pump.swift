import Iterate
import Segment

extension State {
  /// Sends what can be sent now: every waiting firing whose host and key are known.
  ///
  /// Of the firings of one person who has no token yet, only one is sent; the others wait for the
  /// token it brings, so that one person does not become several.
  mutating func pump(at moment: Moment) -> [Effect] {
    var effects: [Effect] = []
    for id in pending {
      guard let index = records.index(of: id), records[index].sent == nil else { continue }
      effects += advance(index)
    }
    return effects
  }

  private mutating func advance(_ index: Int) -> [Effect] {
    let record = records[index]
    let profile = record.profile
    if let failure = consent.obstacle(to: record.firing.plan.mode, at: profile) {
      end(index, failure)
      return []
    }
    if profile.target == .simulator {
      if case .failed(let failure) = simulator {
        end(index, failure)
        return []
      }
    } else {
      switch connections[profile] ?? .unknown {
      case .unknown:
        connections[profile] = .resolving
        let persons = [record.person, workspace.person] + workspace.persons.map(\.person)
        return [.resolveAccess(profile, persons: persons)]
      case .failed(let failure):
        connections[profile] = .unknown
        end(index, failure)
        return []
      case .resolving, .ready: break
      }
    }
    guard let access = access(of: record) else { return [] }
    return send(index, access: access)
  }

  private mutating func send(_ index: Int, access: Access) -> [Effect] {
    let record = records[index]
    let key = SessionKey(access: access, person: record.person)
    let session =
      record.guest?.session ?? sessions[key] ?? PersonSession(anonymousID: freshAnonymousID)
    if record.guest == nil {
      if session.token == nil, isAwaitingToken(key, access: access) { return [] }
      sessions[key] = session
    }
    let request = records.change(at: index) { record in
      let request = record.firing.next(session: session, access: access)
      if request != nil { record.sent = now }
      return request
    }
    guard let request else { return [] }
    let exchange = records[index].firing.exchanges.last
    let what =
      exchange?.kind == .displayed ? "displayed" : exchange?.command?.text ?? request.method
    add(.sent, firing: record.id, "\(record.eventName)   \(what)   \(hostLabel)")
    return [.send(firing: record.id, request)]
  }

  private func isAwaitingToken(_ key: SessionKey, access: Access) -> Bool {
    pending.lazy.compactMap(record).contains { other in
      other.sent != nil && other.guest == nil
        && self.access(of: other).map { SessionKey(access: $0, person: other.person) } == key
    }
  }

  private mutating func end(_ index: Int, _ failure: Failure) {
    records.change(at: index) { $0.failure = failure }
    add(.failed, firing: records[index].id, failure.sentence)
  }
}

extension State {
  /// The host and key a firing is sent with; `nil` while they are not known.
  func access(of record: FiringRecord) -> Access? {
    access(of: record.profile)
  }

  /// The host and key of a profile; `nil` while they are not known.
  func access(of profile: Profile) -> Access? {
    if profile.target == .simulator { return simulatorAccess }
    guard case .ready(let access)? = connections[profile] else { return nil }
    return access
  }

  /// The session of the person in use at the host in use; `nil` while the key is not known.
  var sessionKey: SessionKey? {
    access(of: profile).map { SessionKey(access: $0, person: person) }
  }
}
