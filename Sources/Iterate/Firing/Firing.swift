internal import Segment

/// One press of fire and everything that became of it: a state machine without a clock or a network.
///
/// Whoever drives it alternates between `next`, which gives a request to send, and `receive`, which
/// takes what came of it, until `next` gives nothing.
public struct Firing: Hashable, Sendable, Identifiable {
  /// Its number in the session.
  public let id: Int
  /// What was known before.
  public let plan: FiringPlan
  /// The requests made so far, in order; only the last can be in flight.
  public private(set) var exchanges: [Exchange] = []
  /// Whether the operator stopped it.
  public private(set) var isCancelled = false

  private var nextStep = 0
  private var undisplayed: String?
  private var isSimulator = false

  /// A firing of which nothing has been sent.
  public init(id: Int, plan: FiringPlan) {
    self.id = id
    self.plan = plan
  }

  /// Whether a request is in flight.
  public var isInFlight: Bool {
    exchanges.last.map { $0.result == nil } ?? false
  }

  /// Whether nothing is in flight and nothing more will be sent.
  public var isFinished: Bool {
    if isCancelled || plan.mode == .dryRun { return true }
    return !isInFlight && undisplayed == nil && nextStep == plan.steps.count
  }

  /// Takes the next step.
  ///
  /// - Parameters:
  ///   - session: what the client remembers of the person.
  ///   - access: where the requests go.
  /// - Returns: the request to send; `nil` when the firing is finished, or one is still in flight.
  public mutating func next(session: PersonSession, access: Access) -> HTTPRequest? {
    guard !isFinished, !isInFlight else { return nil }
    if let surveyID = undisplayed {
      undisplayed = nil
      let url = EmbedEndpoint.displayed(base: access.baseURL, surveyID: surveyID)
      return begin(.displayed, nil, body: .object([:]), url: url, session, access)
    }
    let step = plan.steps[nextStep]
    nextStep += 1
    var request = step.request
    request.trackingLastUpdated = session.lastUpdated
    let url = EmbedEndpoint.embed(base: access.baseURL)
    return begin(.embed, step.command, body: request.json, url: url, session, access)
  }

  private mutating func begin(
    _ kind: Exchange.Kind, _ command: IterateCommand?, body: JSONValue, url: String,
    _ session: PersonSession, _ access: Access
  ) -> HTTPRequest {
    var bytes: [UInt8] = []
    body.write(into: &bytes)
    let request = HTTPRequest(
      method: "POST", url: url, headers: [HTTPHeader("Content-Type", "application/json")],
      bearer: session.bearer(orKey: access.key), body: bytes)
    isSimulator = access.isSimulator
    exchanges.append(
      Exchange(id: exchanges.count, command: command, kind: kind, request: request))
    return request
  }

  /// Takes what came of the request in flight, and lets the session learn from it.
  ///
  /// A response that comes after `cancel` changes the session only: the person it may have created
  /// exists all the same.
  public mutating func receive(
    _ result: Result<HTTPResponse, APIFailure>, session: inout PersonSession
  ) {
    guard var exchange = exchanges.last, isCancelled || exchange.result == nil else { return }
    switch result {
    case .success(let response): exchange.end(with: .answered(response))
    case .failure(let failure): exchange.end(with: .failed(failure))
    }
    if let reply = exchange.reply, exchange.isSuccessful {
      session.learn(from: reply, usedToken: exchange.request.bearer == session.token)
    }
    guard !isCancelled else { return }
    exchanges[exchanges.count - 1] = exchange
    // A simulator on this machine that is another program is known by its replies.
    let isAtSimulator = isSimulator || Mode.live.answered(by: exchange) == .simulated
    if isAtSimulator, !plan.preview.isOn, let survey = exchange.shownSurvey(in: plan) {
      undisplayed = survey.id
    }
  }

  /// Stops the firing: nothing more is sent, and the request in flight counts as cancelled.
  public mutating func cancel() {
    guard !isFinished else { return }
    isCancelled = true
    if isInFlight { exchanges[exchanges.count - 1].end(with: .failed(.cancelled)) }
  }
}

extension Firing {
  /// How long the bodies of the responses are that are kept, in bytes.
  public var bodySize: Int {
    exchanges.reduce(0) { $0 + ($1.response?.body.count ?? 0) }
  }

  /// Whether bodies of responses were let go of.
  public var hasForgottenBodies: Bool { exchanges.contains { $0.forgottenBodySize != nil } }

  /// Lets go of the bodies of the responses.
  ///
  /// What the firing came to cannot be told from it any more: whoever wants to know later has to keep
  /// the verdict.
  public mutating func forgetBodies() {
    for index in exchanges.indices { exchanges[index].forgetBody() }
  }
}
