internal import Segment

/// Reads one reply as one client does.
///
/// Each client has a file of its own with what it looks at and in which order; what they have in
/// common is here.
struct PersonaReader {
  let persona: Persona
  let status: Int
  let body: Result<JSONValue, EmbedReplyProblem>
  let situation: Persona.Situation
  /// The survey in the reply, as clients read it that require nothing.
  let survey: ReplySurvey?
  var findings: [PersonaFinding] = []
  /// Why nothing is shown: the first thing that stood against it.
  var refusal: String?
  var grade = Persona.Grade.certain
  /// Whether the outcome cannot be said, for the reason in `refusal`.
  var isOpen = false
  /// Whether the reply is not read as far as its token.
  var isLost = false

  init(
    persona: Persona, status: Int, body: Result<JSONValue, EmbedReplyProblem>,
    survey: ReplySurvey?, situation: Persona.Situation
  ) {
    self.persona = persona
    self.status = status
    self.body = body
    self.situation = situation
    // Large surveys are not read again for every client.
    self.survey =
      survey ?? (try? body.get())?["results"]?["survey"].flatMap(ReplySurvey.init(tolerating:))
  }

  /// The JSON of the body.
  var json: JSONValue? { try? body.get() }
  /// The results in it.
  var results: JSONValue? { json?["results"] }
  /// The survey in the results as JSON; `nil` when it is `null`.
  var surveyJSON: JSONValue? {
    guard let survey = results?["survey"], survey != .null else { return nil }
    return survey
  }
  var isSuccess: Bool { (200..<300).contains(status) }
  /// The response properties in the results; those beyond `limit` are not looked at one by one.
  var eventTraits: JSONObject.SubSequence {
    (results?["event_traits"]?.objectValue ?? JSONObject()).prefix(Self.limit)
  }
  /// The most of one kind that is said; replies can be of any size.
  static let limit = 50
  /// Whether `errors` holds anything.
  var hasErrors: Bool { json?["errors"]?.arrayValue?.isEmpty == false }
  /// What `error` says; `nil` when it says nothing.
  var legacyError: JSONValue? {
    guard let error = json?["error"], error != .null, error != "" else { return nil }
    return error
  }

  /// What the client makes of it.
  mutating func reading() -> PersonaReading {
    switch persona {
    case .web: readAsWeb()
    case .ios: readAsIOS()
    case .android: readAsAndroid()
    case .reactNative: readAsReactNative()
    }
    if refusal == nil, survey == nil { refusal = "The reply has no survey." }
    let hasToken = results?["auth"]?["token"]?.stringValue?.isEmpty == false
    if hasToken, isLost {
      add(
        "The token in the reply is lost: the next request is made with the old key again, and may "
          + "create another person.", .warning, .likely, source: persona.replySource)
    }
    let isShown = refusal == nil
    return PersonaReading(
      persona: persona,
      outcome: refusal.map { isOpen ? .unknown($0) : .showsNothing($0) } ?? .shows, grade: grade,
      survey: survey, display: isShown ? survey.map(display) : nil, findings: findings)
  }

  private func display(of survey: ReplySurvey) -> Persona.Display {
    var situation = situation
    if let token = results?["auth"]?["token"]?.stringValue, !token.isEmpty {
      situation.token = Secret(token)
    }
    return persona.display(
      of: survey, triggers: DisplayTrigger.list(results?["triggers"]),
      eventTraits: results?["event_traits"]?.objectValue, in: situation)
  }

  mutating func add(
    _ fact: String, _ severity: PersonaFinding.Severity, _ grade: Persona.Grade = .certain,
    source: String
  ) {
    findings.append(PersonaFinding(fact, severity: severity, grade: grade, source: source))
  }

  /// Adds what keeps the survey from the screen.
  mutating func refuse(_ fact: String, _ grade: Persona.Grade = .certain, source: String) {
    add(fact, .failure, grade, source: source)
    guard refusal == nil else { return }
    refusal = fact
    self.grade = grade
  }

  /// Adds what keeps the reply from being read at all.
  mutating func lose(_ fact: String, _ grade: Persona.Grade = .certain, source: String) {
    refuse(fact, grade, source: source)
    isLost = true
  }

  /// Why the body is no JSON, when it is none.
  var notJSON: String? {
    if case .failure(let problem) = body { problem.failure.what } else { nil }
  }
}

extension Persona {
  /// Where the client decodes replies.
  var replySource: String {
    switch self {
    case .web: "not public"
    case .ios: "iOS SDK 1.6.2, Models/Response.swift"
    case .android: "Android SDK 1.6.4, IterateApi.kt"
    case .reactNative: "React Native SDK 2.8.2, api.tsx"
    }
  }

  /// Where the client decides to show a survey.
  var displaySource: String {
    switch self {
    case .web: "not public"
    case .ios: "iOS SDK 1.6.2, SDK/Iterate.swift"
    case .android: "Android SDK 1.6.4, Iterate.kt"
    case .reactNative: "React Native SDK 2.8.2, iterate.tsx"
    }
  }

  /// Where the client opens the page with the questions.
  var pageSource: String {
    switch self {
    case .web: "not public"
    case .ios: "iOS SDK 1.6.2, SurveyViewController.swift"
    case .android: "Android SDK 1.6.4, SurveyView.kt"
    case .reactNative: "React Native SDK 2.8.2, components/Survey.tsx"
    }
  }
}
