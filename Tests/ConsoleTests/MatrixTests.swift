import Console
import Iterate
import Segment
import Terminal
import TestSupport
import Testing

/// The table of events and surveys: filled while it is looked at, and a way to every ladder.
@Suite struct MatrixTests {
  /// A console with the matrix open, and the job it asked for.
  private static func opened(
    _ workspace: Workspace = .acme, profile: String? = nil, rows: Int = 40, columns: Int = 120,
    glyphs: Glyphs = .unicode, isPreviewOn: Bool = true
  ) throws -> (console: TestConsole, job: MatrixJob) {
    var console = TestConsole(
      workspace, profile: profile, rows: rows, columns: columns, glyphs: glyphs)
    if !isPreviewOn { console.press("v") }
    console.press("M")
    let wanted = console.take()
    return (console, try #require(wanted.matrices.first))
  }

  private static func fill(_ console: inout TestConsole, _ job: MatrixJob, rows: Range<Int>? = nil)
  {
    let filling = MatrixFilling(job)
    for row in rows ?? job.events.indices {
      console.send(.matrixFilled(job: job.id, row: row, filling.row(at: row)))
    }
  }

  /// Many events and surveys, some of them with names that are hard to cut.
  static let large: Workspace = {
    var workspace = Workspace.acme
    workspace.surveys = (0..<30).map { number in
      Survey(
        id: "65f0c0ffee00000000000" + String(number + 256, radix: 16),
        name: number == 1 ? "解約アンケート 📝 長い名前" : "Survey number \(number)",
        status: number.isMultiple(of: 4) ? .draft : .published,
        platform: number.isMultiple(of: 7) ? .mobile : .web, events: ["Event \(number % 10)"])
    }
    workspace.events = (0..<50).map { EventTemplate(name: "Event \($0)") }
    workspace.events[3].name = "Event 3 \u{202E}evil\u{1B}[2J 👩‍👩‍👧 とても長い名前のイベントです"
    return workspace
  }()

  @Test func everyEventAndSurveyIsInTheTableAndProgressIsShown() throws {
    var (console, job) = try Self.opened()
    #expect(job.events.map(\.name).count == 6)
    #expect(console.rows(containing: "0 of 18").count == 1)
    Self.fill(&console, job, rows: 0..<2)
    #expect(console.rows(containing: "6 of 18").count == 1)
    Self.fill(&console, job, rows: 2..<6)
    #expect(console.rows(containing: "2 of 6 events display").count == 1)
    for event in Workspace.acme.events {
      #expect(console.rows(containing: event.name).count >= 1)
    }
    #expect(console.rows(containing: "解約アンケート").count >= 1)
    #expect(console.rows(containing: "● shown").count >= 2)
    #expect(console.rows(containing: "✗ platform").count >= 1)
    #expect(console.rows(containing: "· event").count >= 1)
  }

  @Test func previewOffLeavesTheDecisionToTargeting() throws {
    var (console, job) = try Self.opened(isPreviewOn: false)
    #expect(!job.isPreviewOn)
    Self.fill(&console, job)
    #expect(console.rows(containing: "preview off: targeting decides").count == 1)
    #expect(console.rows(containing: "✗ published").count >= 1)
  }

  @Test func escapeStopsFirstAndClosesThen() throws {
    var (console, job) = try Self.opened()
    Self.fill(&console, job, rows: 0..<2)
    console.press("esc")
    #expect(console.take() == [.stopMatrix])
    #expect(console.rows(containing: "stopped at 6 of 18").count == 1)
    Self.fill(&console, job, rows: 2..<3)
    #expect(console.rows(containing: "stopped at 6 of 18").count == 1, "what comes late is ignored")
    console.press("esc")
    #expect(console.state.overlay == nil)
  }

  @Test func closingStopsAndLateRowsChangeNothing() throws {
    var (console, job) = try Self.opened()
    console.press("q")
    #expect(console.take() == [.stopMatrix])
    let before = console.screen
    Self.fill(&console, job)
    #expect(console.screen == before)
  }

  @Test func anotherMatrixStartsAnewAndIgnoresRowsOfTheFirst() throws {
    var (console, job) = try Self.opened()
    Self.fill(&console, job, rows: 0..<2)
    console.press("M")
    let wanted = console.take()
    let next = try #require(wanted.matrices.first)
    #expect(next.id != job.id)
    Self.fill(&console, job, rows: 2..<4)
    #expect(console.rows(containing: "0 of 18").count == 1)
    #expect(!console.take().contains(.stopMatrix), "the one that is wanted goes on")
    Self.fill(&console, next)
    #expect(console.rows(containing: "2 of 6 events display").count == 1)
  }

  @Test func cursorTellsWhyAndWhatToDo() throws {
    var (console, job) = try Self.opened(isPreviewOn: false)
    Self.fill(&console, job)
    console.press("g", "down", "down", "down", "0", "right")
    #expect(console.rows(containing: "✗ published  Signed Up → Onboarding").count == 1)
    #expect(console.rows(containing: "Onboarding is a draft, and preview is off.").count == 1)
    #expect(console.rows(containing: "→ Turn preview on for it, or publish it.").count == 1)
  }

  @Test func enterGoesToTheLadderOfACellWithPreviewOn() throws {
    var (console, job) = try Self.opened()
    Self.fill(&console, job)
    console.press("g", "down", "down", "down", "0", "right", "enter")
    #expect(console.state.overlay == nil)
    #expect(console.state.selectedSurvey?.name == "Onboarding")
    #expect(console.state.selectedEvent?.name == "Signed Up")
    #expect(console.state.preview == .survey("65f0c0ffee0000000000abce"))
    #expect(console.state.focus == .response)
    #expect(console.rows(containing: "Onboarding is shown at once on web.").count >= 1)
  }

  @Test func enterGoesToTheLadderOfTheSurveyThatDoesNotDecide() throws {
    var workspace = Workspace.acme
    workspace.surveys.append(
      Survey(id: "65f0c0ffee0000000000abd0", name: "Second", events: ["Checkout Finished"]))
    var (console, job) = try Self.opened(workspace, isPreviewOn: false)
    Self.fill(&console, job)
    console.press("g", "$")
    #expect(console.rows(containing: "○ behind  Checkout Finished → Second").count == 1)
    console.press("enter")
    #expect(console.state.preview == .off)
    #expect(console.state.selectedSurvey?.name == "Second")
    #expect(
      console.rows(containing: "Checkout NPS qualifies as well").count >= 1, "\(console.screen)")
    // Whoever goes elsewhere sees what decides there.
    console.press("1", "up", "up", "up")
    #expect(console.state.selectedSurvey?.name == "Checkout NPS")
    #expect(console.rows(containing: "qualifies as well").isEmpty)
  }

  @Test func eventWithoutTemplateIsReachedFromSurveysThatDoNotTargetIt() throws {
    var workspace = Workspace.acme
    workspace.surveys[1].events.append("Nameless")
    var (console, job) = try Self.opened(workspace)
    #expect(job.events.last?.name == "Nameless")
    Self.fill(&console, job)
    console.press("G", "0", "enter")
    #expect(console.state.selectedEvent?.name == "Nameless")
    #expect(console.state.preview == .survey("65f0c0ffee0000000000abcd"))
    #expect(
      console.rows(containing: "does not target \"Nameless\"").count >= 1, "\(console.screen)")
  }

  @Test func filterShowsWhatDisplaysAndWhatSurprises() throws {
    var (console, job) = try Self.opened(isPreviewOn: false)
    console.press("n")
    #expect(console.rows(containing: "as far as they are fired").count == 1)
    Self.fill(&console, job)
    #expect(console.rows(containing: "events 1 of 6").count == 1)
    #expect(console.rows(containing: "Cart Viewed").isEmpty)
    console.press("n")
    #expect(console.rows(containing: "only surprises · events 2 of 6").count == 1)
    #expect(console.rows(containing: "Signed Up").count >= 1)
    #expect(console.rows(containing: "Plan Cancelled").count >= 1)
    console.press("n")
    #expect(console.rows(containing: "Cart Viewed").count == 1)
  }

  @Test func anotherProfileIsSaidNotToBeAsked() throws {
    let (console, job) = try Self.opened(profile: "sandbox")
    #expect(job.context.profile.target == .simulator)
    #expect(console.rows(containing: "Matrix at the simulator, not at sandbox").count == 1)
  }

  @Test func changedSubscriptionsAndThePersonsTokenCount() throws {
    var simulated = SimulatedConsole()
    simulated.press("v", "enter")
    simulated.answer()
    simulated.press("M")
    let job = try #require(simulated.effects.matrices.first)
    #expect(job.session.token != nil)
    #expect(job.simulator == simulated.simulator)
    let matrix = Matrix(filling: job)
    #expect(matrix[0, 0]?.gate == .once, "the survey has been displayed to the person")
  }

  @Test(arguments: [(24, 80), (40, 120), (60, 200)])
  func fullTableIsDrawn(rows: Int, columns: Int) throws {
    var (console, job) = try Self.opened(rows: rows, columns: columns, isPreviewOn: false)
    Self.fill(&console, job)
    Golden.check(console.screen, at: "Screens/matrix-\(columns)x\(rows).txt")
  }

  @Test(arguments: [(24, 80), (40, 120), (60, 200)])
  func largeTableIsDrawnWithItsHeadersInSight(rows: Int, columns: Int) throws {
    var (console, job) = try Self.opened(Self.large, rows: rows, columns: columns)
    Self.fill(&console, job, rows: 0..<40)
    for _ in 0..<17 { console.press("right") }
    for _ in 0..<23 { console.press("down") }
    Golden.check(console.screen, at: "Screens/matrix-large-\(columns)x\(rows).txt")
  }

  @Test(arguments: [(10, 40), (16, 60), (24, 80), (40, 120), (60, 200)])
  func selectedCellStaysInSightAndNothingHostileReachesTheScreen(rows: Int, columns: Int) throws {
    for glyphs in [Glyphs.unicode, .ascii] {
      var (console, job) = try Self.opened(
        Self.large, rows: rows, columns: columns, glyphs: glyphs)
      Self.fill(&console, job)
      for key in ["G", "$", "g", "0", "w", "ctrl-d", ">", "<", "pgdn", "n", "n", "n"] {
        console.press(key)
        let marked = console.rows(containing: "\(glyphs.cursorMark) Event")
        #expect(marked.count == 1, "\(key) at \(columns)x\(rows)")
        for scalar in console.screen.unicodeScalars where scalar != "\n" {
          #expect(scalar.value >= 0x20 && !(0x202A...0x202E).contains(scalar.value))
        }
      }
    }
  }

  @Test func workspaceThatIsReadAgainDoesNotLeadAstray() throws {
    var (console, job) = try Self.opened()
    Self.fill(&console, job)
    var smaller = Workspace.acme
    smaller.surveys.removeFirst()
    console.send(
      .workspaceLoaded(.success(LoadedWorkspace(workspace: smaller, path: "iterate-preview.yaml"))))
    console.press("g", "0", "enter")
    #expect(console.rows(containing: "no longer has Checkout NPS").count >= 1)
  }

  @Test func commandIsRefusedWhereThereIsNothingToFill() {
    var workspace = Workspace.acme
    workspace.surveys = []
    var console = TestConsole(workspace)
    console.press("M")
    #expect(console.take().isEmpty)
    #expect(console.rows(containing: "the workspace has no survey").count >= 1)
  }
}
