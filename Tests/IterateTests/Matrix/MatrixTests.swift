import Iterate
import Segment
import TestSupport
import Testing

@Suite("A matrix")
struct MatrixTests {
  /// Surveys that differ in what holds them back.
  static let surveys = [
    Survey(
      id: "65f0c0ffee0000000000bbb1", name: "Sampled", events: ["A", "B"],
      targeting: Targeting(sampling: 50, oncePerPerson: false, hoursBetweenSurveys: 0)),
    Survey(
      id: "65f0c0ffee0000000000bbb2", name: "Pro, \"quoted\"", events: ["A", "Pricing"],
      targeting: Targeting(
        traits: [TraitRule(name: "plan", condition: .equals("pro"))], hoursBetweenSurveys: 24)),
    Survey(id: "65f0c0ffee0000000000bbb3", name: "Once", events: ["B", "C"]),
    Survey(id: "65f0c0ffee0000000000bbb4", name: "Draft", status: .draft, events: ["C", "D"]),
    Survey(id: "65f0c0ffee0000000000bbb5", name: "Mobile", platform: .mobile, events: ["A"]),
    Survey(
      id: "65f0c0ffee0000000000bbb6", name: "Elsewhere", events: ["B"],
      targeting: Targeting(url: [.contains("/nowhere")])),
  ]

  static let workspace: Workspace = {
    var workspace = SampleShop.workspace
    workspace.surveys = surveys
    workspace.person = Person(userID: "u1", traits: ["plan": "pro"])
    workspace.events = [
      EventTemplate(name: "A"), EventTemplate(name: "B"), EventTemplate(name: "C"),
      EventTemplate(name: "nobody's"), EventTemplate(type: .page, name: "Pricing"),
      EventTemplate(name: "B", integrations: ["Iterate Web (Actions)": false]),
    ]
    return workspace
  }()

  static func job(
    _ workspace: Workspace = workspace, preview: PreviewChoice = .off, persona: Persona = .web,
    simulator: Simulator? = nil, session: PersonSession? = nil
  ) -> MatrixJob {
    MatrixJob(
      events: workspace.matrixEvents,
      context: FiringContext(
        workspace: workspace, profile: SampleShop.host, person: workspace.person,
        persona: persona, preview: preview, isDryRun: true),
      environment: SampleShop.environment, simulator: simulator, session: session)
  }

  /// A simulator some persons have been to, and what the client of one of them remembers.
  private static func visited(
    _ generator: inout SeededGenerator
  ) throws -> (simulator: Simulator, session: PersonSession) {
    var rehearsal = Rehearsal(
      Simulator(surveys: surveys, seed: generator.next()),
      session: PersonSession(anonymousID: "phone"))
    for _ in 0..<Int.random(in: 0...3, using: &generator) {
      var context = job().context
      context.preview = Bool.random(using: &generator) ? .off : .automatic
      var environment = SampleShop.environment
      environment.now.millisecondsSinceEpoch -= Int64.random(
        in: 1...200_000_000, using: &generator)
      let event = ["A", "B", "C"].randomElement(using: &generator) ?? "A"
      let plan = try FiringPlan(
        draft: EventDraft(name: event, userID: "u1"), context: context, environment: environment,
        destination: Destination(subscriptions: Subscription.presets), host: rehearsal.host)
      _ = rehearsal.fire(plan, at: environment.now)
    }
    return (rehearsal.simulator, rehearsal.session)
  }

  /// What a real firing comes to, through all that a request goes through.
  private static func fire(
    _ event: EventTemplate, preview: PreviewChoice, in job: MatrixJob, surveys: [Survey]? = nil
  ) throws -> Firing {
    var simulator = job.simulator
    var session = job.session
    var context = job.context
    context.preview = preview
    if let surveys {
      context.workspace.surveys = surveys
      simulator.surveys = surveys
    }
    var firing = Firing(
      id: 1,
      plan: try FiringPlan(
        draft: event.draft(person: context.person), context: context,
        environment: job.environment,
        destination: Destination(subscriptions: context.workspace.subscriptions),
        host: KnownHost(simulator, token: session.token)))
    let access = Access(
      baseURL: "http://127.0.0.1:9", key: Simulator.embedKey, isSimulator: true)
    while let request = firing.next(session: session, access: access) {
      let bearer = request.bearer.map { HTTPHeader("Authorization", "Bearer \($0.reveal())") }
      let reply = simulator.reply(
        to: SimulatorRequest(
          method: request.method, path: String(request.url.dropFirst("http://127.0.0.1:9".count)),
          headers: [HTTPHeader("Host", "127.0.0.1")] + [bearer].compactMap { $0 }
            + request.headers, body: request.body), at: job.environment.now)
      firing.receive(
        .success(
          HTTPResponse(
            status: reply.response.status, headers: reply.response.headers,
            body: reply.response.body)), session: &session)
    }
    return firing
  }

  @Test("says of each previewed survey what its firing comes to", arguments: 0..<12)
  func previewed(seed: Int) throws {
    var generator = SeededGenerator(seed: UInt64(seed))
    let (simulator, session) = try Self.visited(&generator)
    let persona = Persona.allCases.randomElement(using: &generator) ?? .web
    let job = Self.job(
      preview: .automatic, persona: persona, simulator: simulator, session: session)
    let matrix = Matrix(filling: job)
    for (row, event) in job.events.enumerated() {
      for (column, survey) in job.surveys.enumerated() {
        let verdict = try Self.fire(event, preview: .survey(survey.id), in: job).verdict
        let cell = try #require(matrix[row, column])
        #expect((cell.outcome == .shown) == (verdict.outcome == .shown))
        #expect(cell.sentence == verdict.sentence)
        #expect(cell.remedy == verdict.remedy)
        #expect(cell.gate == verdict.gate)
      }
    }
  }

  @Test("says which survey a firing shows, and what holds each other back", arguments: 0..<24)
  func targeted(seed: Int) throws {
    var generator = SeededGenerator(seed: UInt64(seed))
    let (simulator, session) = try Self.visited(&generator)
    let job = Self.job(simulator: simulator, session: session)
    let matrix = Matrix(filling: job)
    for (row, event) in job.events.enumerated() {
      let verdict = try Self.fire(event, preview: .off, in: job).verdict
      let cells = try #require(matrix.rows[row]).cells
      let shown = zip(job.surveys, cells).filter { $0.1.outcome == .shown }.map(\.0.id)
      #expect(shown == (verdict.outcome == .shown ? [verdict.survey?.id] : []))
      for (survey, cell) in zip(job.surveys, cells) where cell.outcome != .shown {
        // Were there no other survey, the same gate would decide, or none.
        let alone = try Self.fire(event, preview: .off, in: job, surveys: [survey]).verdict
        if cell.rival == nil {
          #expect(alone.outcome == .notShown)
          if cell.isTargeted { #expect(cell.gate == alone.gate) }
        } else {
          #expect(alone.outcome == .shown)
          #expect(cell.rival == verdict.survey)
        }
      }
    }
  }

  @Test("is the same whichever row is filled first: no cell influences another")
  func independent() throws {
    var generator = SeededGenerator(seed: 7)
    let (simulator, session) = try Self.visited(&generator)
    for preview in [PreviewChoice.off, .automatic] {
      let job = Self.job(preview: preview, simulator: simulator, session: session)
      let filling = MatrixFilling(job)
      var backwards = Matrix(job)
      for index in job.events.indices.reversed() {
        backwards.fill(index, with: filling.row(at: index))
      }
      #expect(backwards == Matrix(filling: job))
      #expect(job.simulator == simulator)
    }
  }

  @Test("has the templates, then each targeted name without one, once")
  func rows() {
    #expect(
      Self.workspace.matrixEvents.map(\.name) == ["A", "B", "C", "nobody's", "Pricing", "B", "D"])
  }

  @Test("has the surveys of the workspace, whatever the simulator had before")
  func columns() throws {
    let matrix = Matrix(filling: Self.job(simulator: Simulator(surveys: [])))
    #expect(matrix.surveys.map(\.id) == Self.surveys.map(\.id))
    let cell = try #require(matrix[6, 3])
    #expect(cell.gate == .published)
  }

  @Test("gives a whole row to the gate that holds the event back, and calls it a surprise")
  func heldBack() throws {
    let matrix = Matrix(filling: Self.job())
    let page = try #require(matrix.rows[4])
    #expect(page.cells.allSatisfy { $0.gate == .trigger })
    #expect(page.cells.map(\.isSurprise) == [false, true, false, false, false, false])
    let switchedOff = try #require(matrix.rows[5])
    #expect(switchedOff.cells.allSatisfy { $0.gate == .integrations })
    #expect(switchedOff.hasSurprise)
    #expect(try #require(matrix.rows[3]).hasSurprise == false)
  }

  @Test("says that a survey is behind another that comes first")
  func behind() throws {
    var workspace = Self.workspace
    workspace.surveys = [
      Survey(id: "65f0c0ffee0000000000bbc1", name: "First", events: ["A"]),
      Survey(id: "65f0c0ffee0000000000bbc2", name: "Second", events: ["A"]),
    ]
    let matrix = Matrix(filling: Self.job(workspace))
    let cell = try #require(matrix[0, 1])
    #expect(cell.word == "behind")
    #expect(cell.rival?.name == "First")
    #expect(cell.sentence.contains("First qualifies as well and comes first"))
    #expect(cell.isSurprise)
    #expect(matrix[0, 0]?.outcome == .shown)
  }

  @Test("has an error in each cell of a firing that fails, with what to do")
  func failing() throws {
    var workspace = Self.workspace
    workspace.person.traits["long"] = .string(String(repeating: "x", count: 70_000))
    for preview in [PreviewChoice.off, .automatic] {
      let matrix = Matrix(filling: Self.job(workspace, preview: preview))
      let cells = try #require(matrix.rows[0]).cells
      #expect(cells.allSatisfy { $0.outcome == .error && $0.word == "error" && $0.remedy != nil })
    }
  }

  @Test("takes a row once, and only one that fits")
  func fill() throws {
    let job = Self.job()
    let row = MatrixFilling(job).row(at: 0)
    var matrix = Matrix(job)
    matrix.fill(99, with: row)
    matrix.fill(0, with: row)
    matrix.fill(0, with: row)
    #expect(matrix.filledCells == job.surveys.count)
    #expect(!matrix.isComplete)
    #expect(matrix[1, 0] == nil)
    #expect(matrix[0, 99] == nil)
    var other = Self.workspace
    other.surveys.removeLast()
    var smaller = Matrix(Self.job(other))
    smaller.fill(0, with: row)
    #expect(smaller.filledCount == 0)
  }

  @Test("goes by the simulator's clock, and says so")
  func clock() throws {
    var rehearsal = Rehearsal(
      Simulator(surveys: Self.surveys), session: PersonSession(anonymousID: "phone"))
    var context = Self.job().context
    context.preview = .off
    let plan = try FiringPlan(
      draft: EventDraft(name: "C", userID: "u1"), context: context,
      environment: SampleShop.environment,
      destination: Destination(subscriptions: Subscription.presets), host: rehearsal.host)
    #expect(rehearsal.fire(plan, at: SampleShop.environment.now).verdict.outcome == .shown)
    var simulator = rehearsal.simulator
    let soon = Matrix(filling: Self.job(simulator: simulator, session: rehearsal.session))
    #expect(soon[0, 1]?.gate == .hours)
    #expect(soon.simulatorNotice == nil)
    try simulator.perform(
      .moveClock(.by(milliseconds: 25 * 3_600_000)), at: SampleShop.environment.now)
    let later = Matrix(filling: Self.job(simulator: simulator, session: rehearsal.session))
    #expect(later[0, 1]?.gate != .hours)
    #expect(later.simulatorNotice?.contains("25 h ahead") == true)
  }
}
