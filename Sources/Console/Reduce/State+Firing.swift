import Iterate
import Segment

extension State {
  /// Fires the selected event, unless a question must be answered first.
  mutating func fire(at moment: Moment) -> [Effect] {
    guard let item = selectedItem else { return [] }
    if let question = questionBeforeFiring(item.template) {
      overlay = .question(question)
      return []
    }
    return launch(item.template, of: item.original.identity, at: moment)
  }

  private mutating func launch(
    _ template: EventTemplate, of event: EventIdentity, at moment: Moment
  ) -> [Effect] {
    do throws(Failure) {
      let plan = try makePlan(
        for: template, in: firingContext(isDryRun: isDryRun), at: moment
      ).get()
      shownFiring = keep(plan, of: template, event: event, by: nil)
      isFiringPinned = false
      return pump(at: moment)
    } catch {
      report(error)
      return []
    }
  }

  /// Keeps a firing that is about to be sent, in place of the oldest that is over.
  ///
  /// - Parameters:
  ///   - plan: what is known of it beforehand.
  ///   - template: what is fired.
  ///   - event: what the workspace knows it as.
  ///   - guest: who fires, where it is not the person in use.
  /// - Returns: its number.
  mutating func keep(
    _ plan: FiringPlan, of template: EventTemplate, event: EventIdentity, by guest: Guest?
  ) -> Int {
    let record = FiringRecord(
      firing: Firing(id: nextFiring, plan: plan),
      basis: guest == nil && planBasis?.isBasis(of: plan, for: template) == true ? planBasis : nil,
      profile: plan.context.profile, person: plan.context.person, guest: guest, started: now,
      eventName: template.name, event: event)
    nextFiring += 1
    records.append(record)
    if records.count > Self.firingLimit { records.removeOldest() }
    events.fired.insert(ExactText(template.name))
    if plan.mode == .dryRun || record.isOver {
      add(.note, firing: record.id, "\(template.name)   \(record.verdict.sentence)")
    }
    return record.id
  }

  /// Stops a firing.
  ///
  /// Its answer, should one still come, is only logged.
  mutating func cancel(_ id: Int) -> [Effect] {
    guard let index = records.index(of: id), !records[index].isOver else { return [] }
    let wasSent = records[index].sent != nil
    records.change(at: index) { record in
      record.firing.cancel()
      record.sent = nil
    }
    add(.cancelled, firing: id, "cancelled")
    return wasSent ? [.cancel(firing: id)] : []
  }

  /// An answer has come, or the request has failed.
  mutating func answered(
    _ id: Int, _ result: Result<HTTPResponse, APIFailure>, at moment: Moment
  ) -> [Effect] {
    guard let index = records.index(of: id), records[index].sent != nil else {
      if case .success(let response) = result {
        add(.cancelled, firing: id, "\(response.status), too late: it was cancelled")
      }
      return pump(at: moment)
    }
    var effects: [Effect] = []
    if var guest = records[index].guest {
      let before = guest.session.personsCreated
      records.change(at: index) { record in
        record.firing.receive(result, session: &guest.session)
        record.guest = guest
      }
      personsCreated += guest.session.personsCreated - before
    } else if let access = access(of: records[index]) {
      let key = SessionKey(access: access, person: records[index].person)
      var session = sessions[key] ?? PersonSession(anonymousID: freshAnonymousID)
      let before = session
      records.change(at: index) { $0.firing.receive(result, session: &session) }
      sessions[key] = session
      personsCreated += session.personsCreated - before.personsCreated
      if session != before, !access.isSimulator { effects.append(.saveSession(key, session)) }
    }
    records.change(at: index) { record in
      record.sent = nil
      if record.answered == nil, record.verdict.outcome == .shown { record.answered = now }
    }
    forgetOldBodies(since: id)
    logAnswer(result, of: records[index])
    if shownFiring == id, focus != .payload { visibleDocument = .response }
    return effects + pump(at: moment)
  }

  /// Lets go of bodies, oldest first, until all together are within the limit; that of the latest
  /// answer and what is looked at stay.
  private mutating func forgetOldBodies(since latest: Int) {
    for index in records.indices {
      guard records.bodySize > Self.bodyLimit else { return }
      let record = records[index]
      guard record.isOver, record.id != latest, record.id != shownFiring,
        record.firing.bodySize > 0
      else { continue }
      records.change(at: index) { $0.forgetBodies() }
    }
  }

  private mutating func logAnswer(
    _ result: Result<HTTPResponse, APIFailure>, of record: FiringRecord
  ) {
    switch result {
    case .success(let response):
      let facts = "\(response.status)  \(response.timings.totalMilliseconds) ms"
      let kind = record.firing.exchanges.last?.kind
      let outcome = kind == .displayed ? "displayed" : record.verdict.sentence
      add(.answered, firing: record.id, "\(facts)  \(outcome)")
    case .failure(let failure):
      add(
        failure == .cancelled ? .cancelled : .failed, firing: record.id, failure.failure.sentence)
    }
  }
}
