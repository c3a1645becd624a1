import Iterate
import Segment
import Terminal
import TestSupport
import Testing

@testable import Console

/// The console told in lines.
@Suite struct TailTests {
  /// A tail that is told lines, and whose requests are answered by hand.
  struct Tail {
    private(set) var session: TailSession
    private(set) var effects: [Effect] = []
    private var now: Int64 = 1_767_225_600_000
    private var random: UInt64 = 0

    init(_ workspace: Workspace = .acme, profile: String? = nil) {
      session = TailSession(
        State(
          source: LoadedWorkspace(workspace: workspace, path: "a.yaml"), profile: profile,
          size: Size(rows: 40, columns: 120)),
        at: Moment(now: Instant(millisecondsSinceEpoch: 1_767_225_600_000), random: (7, 7)))
      _ = send(.simulatorStarted(.success("http://127.0.0.1:4711")))
      effects = []
    }

    private mutating func moment() -> Moment {
      random += 1
      now += 1
      return Moment(now: Instant(millisecondsSinceEpoch: now), random: (random, random))
    }

    /// Lets something happen and gives the lines that tell it.
    mutating func send(_ action: Action) -> [String] {
      effects += session.handle(action, at: moment())
      return session.takeLines().map(\.whole)
    }

    /// Types a line and gives the lines that answer it.
    mutating func say(_ line: String) -> [String] {
      effects += session.take(.line(line), at: moment())
      return session.takeLines().map(\.whole)
    }

    mutating func answer(_ firing: Int, _ body: JSONValue, status: Int = 200) -> [String] {
      let response = HTTPResponse(
        status: status, headers: [HTTPHeader("Content-Type", "application/json")],
        body: Array(body.text.utf8), timings: HTTPTimings(total: 142_000))
      return send(.answered(firing: firing, .success(response)))
    }

    var requests: [HTTPRequest] { effects.requests }
  }

  @Test func firingIsToldWhenItIsSentAndWhenItIsAnswered() {
    var tail = Tail()
    #expect(
      tail.say("fire Checkout Finished") == [
        "sent #1: Checkout Finished, Iterate('event', \"Checkout Finished\"), built-in simulator"
      ])
    #expect(tail.requests.count == 1)
    let lines = tail.answer(
      1, .reply(showing: "65f0c0ffee0000000000abcd", title: "Checkout NPS"))
    #expect(lines.count == 1)
    #expect(lines[0].hasPrefix("answered #1: 200, 142 ms, Checkout NPS is shown"), "\(lines)")
  }

  @Test func notShownComesWithWhatToDo() {
    var tail = Tail()
    _ = tail.say("preview off")
    _ = tail.say("fire Signed Up")
    let lines = tail.answer(1, .emptyReply)
    #expect(lines.joined().contains("Not shown"), "\(lines)")
    #expect(lines.joined().contains("publish it"), "the remedy is told: \(lines)")
  }

  @Test(arguments: [
    ("preview off", "note: Preview off: targeting decides"),
    ("preview OFF", "note: Preview off: targeting decides"),
    ("preview on", "note: Preview is on already"),
    ("preview Onboarding", "note: Previewing Onboarding"),
    ("preview onboarding", "note: Previewing Onboarding"),
    ("preview 65F0C0FFEE0000000000ABCE", "note: Previewing Onboarding"),
    ("client ios", "note: Requests and readings are now those of the iOS SDK"),
    ("client react native", "note: Requests and readings are now those of the React Native SDK"),
    ("dry run on", "note: Dry run: nothing is sent"),
    ("dry run off", "note: Dry run is off already"),
    ("profile sandbox", "note: Firings go to https://iteratehq.com"),
    ("person qa_1", "note: Firing as qa_1"),
    ("preview", "note: Preview off: targeting decides"),
    ("preview.toggle", "note: Preview off: targeting decides"),
  ]) func linesChangeWhatTheySay(line: String, told: String) {
    var tail = Tail()
    #expect(tail.say(line) == [told])
  }

  @Test(arguments: [
    ("fire Checkout Finishd", "Did you mean \"Checkout Finished\"?"),
    ("fire CHECKOUT FINISHED", "Did you mean \"Checkout Finished\"?"),
    ("preview Onbording", "Did you mean \"Onboarding\"?"),
    ("person qa_2", "Did you mean \"qa_1\"?"),
    ("profile sandbx", "Did you mean \"sandbox\"?"),
    ("client andriod", "Did you mean \"android\"?"),
    ("frie Checkout Finished", "Did you mean \"fire\"?"),
    ("statsu", "Did you mean \"status\"?"),
    ("zzz", "help lists what there is"),
    ("clock tomorrow", "no move of the clock"),
    ("fire ", "no event is selected"),
  ]) func unknownNamesSayWhatWasMeant(line: String, told: String) {
    var tail = Tail()
    if line == "fire " {
      // Without a name it is the selected event that is fired.
      #expect(tail.say(line).first?.hasPrefix("sent #1") ?? false)
      return
    }
    let lines = tail.say(line)
    #expect(lines.count == 1)
    #expect(lines[0].contains(told), "\(lines)")
    #expect(tail.requests.isEmpty)
  }

  @Test func ambiguousSurveysAreToldApartByTheirIDs() {
    var workspace = Workspace.acme
    workspace.surveys.append(
      Survey(id: "65f0c0ffee0000000000ffff", name: "Onboarding", events: []))
    var tail = Tail(workspace)
    let lines = tail.say("preview Onboarding")
    #expect(lines[0].contains("65f0c0ffee0000000000abce, 65f0c0ffee0000000000ffff"), "\(lines)")
    #expect(tail.session.state.preview == .automatic)
  }

  @Test func targetedNameWithoutATemplateCanBeFired() {
    var workspace = Workspace.acme
    workspace.surveys[1].events.append("Only Targeted")
    var tail = Tail(workspace)
    #expect(tail.say("fire Only Targeted").first?.hasPrefix("sent #1: Only Targeted") ?? false)
  }

  @Test func anotherHostAsksInALineAndIsAnsweredByALine() {
    var tail = Tail(profile: "sandbox")
    let asked = tail.say("fire Checkout Finished")
    #expect(asked.count == 1)
    #expect(asked[0].hasPrefix("question: Send to iteratehq.com?"), "\(asked)")
    #expect(asked[0].contains("Host: iteratehq.com"))
    #expect(asked[0].hasSuffix("Answer yes, or no."))
    #expect(tail.say("no") == ["not done: Not done."])
    #expect(tail.effects.isEmpty)
    _ = tail.say("fire Checkout Finished")
    _ = tail.say("yes")
    #expect(tail.effects.contains { if case .resolveAccess = $0 { true } else { false } })
  }

  @Test func liveIsArmedByTheProfilesNameAlone() {
    var tail = Tail(profile: "sandbox")
    _ = tail.say("preview off")
    let asked = tail.say("fire Checkout Finished")
    #expect(asked.last?.hasSuffix("Type sandbox to go on, or no.") ?? false, "\(asked)")
    _ = tail.say("yes")
    #expect(tail.effects.isEmpty)
    _ = tail.say("fire Checkout Finished")
    _ = tail.say("sandbox")
    #expect(tail.effects.contains { if case .resolveAccess = $0 { true } else { false } })
  }

  @Test func anotherCommandInsteadOfAnAnswerSaysNoAndIsDone() {
    var tail = Tail(profile: "sandbox")
    _ = tail.say("fire Checkout Finished")
    let lines = tail.say("client android")
    #expect(lines.first == "not done: Not done.")
    #expect(lines.last == "note: Requests and readings are now those of the Android SDK")
    #expect(!tail.session.isAsking)
  }

  @Test func protectedProfileAsksForItsName() {
    var tail = Tail()
    #expect(tail.say("profile production")[0].contains("Type production to go on"))
    #expect(tail.say("production").last == "note: Firings go to https://iteratehq.com")
    #expect(tail.session.state.profile.name == "production")
  }

  @Test func everyCommandOfTheTableIsDoneToldOrSaysWhyNot() {
    for command in Command.table {
      for name in [command.title, command.id.rawValue] {
        var tail = Tail()
        let lines = tail.say(name)
        #expect(
          !lines.isEmpty || !tail.effects.isEmpty || command.id == .exchangeCancel
            || [.eventRevert, .templateSave, .firingSave].contains(command.id), "\(name)")
        #expect(tail.session.state.overlay == nil || tail.session.isAsking, "\(name)")
      }
    }
  }

  @Test func commandOfTheScreenSaysWhatToDoInstead() {
    var tail = Tail()
    let lines = tail.say("pane.fullscreen")
    #expect(lines[0].hasPrefix("not done: \"full screen\" needs the screen"), "\(lines)")
    #expect(!tail.session.state.isFullscreen)
  }

  @Test func gatesAreToldInWords() {
    var tail = Tail()
    let lines = tail.say("explain Signed Up")
    #expect(lines[0].hasPrefix("Expected of Signed Up: "), "\(lines)")
    #expect(lines.count(where: { $0.hasPrefix("Gate ") }) == GateID.allCases.count)
    #expect(lines.contains { $0.hasPrefix("Gate published of Onboarding, skipped") }, "\(lines)")
    _ = tail.say("fire Signed Up")
    _ = tail.answer(1, .emptyReply)
    #expect(tail.say("why")[0].hasPrefix("Firing #1, Signed Up: "))
  }

  @Test(arguments: [
    ("surveys", "Survey Onboarding, draft, web, targets Signed Up"),
    ("events", "Event Cart Viewed, targeted by no survey, never fired"),
    ("list", "Survey Onboarding, draft, web, targets Signed Up"),
    ("persons", "Person person, qa_1, traits {\"plan\":\"pro\"}, fires now"),
    ("profiles", "Profile production, https://iteratehq.com, protected"),
    ("subscriptions", "Subscription Track Event, on, for Checkout Finished: matched."),
    (
      "status",
      """
      SIMULATED, profile demo, built-in simulator, person qa_1, client Web, \
      previewing Checkout NPS, event Checkout Finished, nothing in flight
      """
    ),
    ("help", "fire EVENT: fires an event"),
  ]) func whatThereIsIsTold(line: String, told: String) {
    var tail = Tail()
    #expect(tail.say(line).contains(told))
  }

  @Test func secretsAreToldMasked() {
    var tail = Tail()
    var workspace = Workspace.acme
    workspace.person.traits["token"] = "canary-secret-value-1234"
    tail = Tail(workspace)
    let lines = tail.say("persons")
    #expect(!lines.joined().contains("canary-secret"), "\(lines)")
  }

  @Test func urgentLinesAreThoseThatStop() {
    #expect(TailSession.isUrgent(.line("cancel")))
    #expect(TailSession.isUrgent(.line("exchange.cancel")))
    #expect(TailSession.isUrgent(.line("app.quit")))
    #expect(!TailSession.isUrgent(.line("quit")))
    #expect(!TailSession.isUrgent(.line("fire cancel")))
    #expect(!TailSession.isUrgent(.tooLong))
    #expect(!TailSession.isUrgent(nil))
  }

  @Test func quittingWhileSomethingIsInFlightAsks() {
    var tail = Tail()
    _ = tail.say("fire Checkout Finished")
    #expect(tail.say("quit")[0].hasPrefix("question: Quit?"))
    _ = tail.say("yes")
    #expect(tail.effects.contains(.quit))
  }

  @Test func brokenWorkspaceIsToldOnce() {
    var tail = Tail()
    let failure = Failure(
      "The workspace a.yaml has a mistake", why: "a.yaml:3:1: what. Fix.", fix: "Correct it.",
      category: .configuration)
    #expect(tail.send(.workspaceLoaded(.failure(failure), by: .change)).count == 1)
    #expect(tail.send(.workspaceLoaded(.failure(failure), by: .change)).isEmpty)
  }

  @Test func manyLinesAreToldOneByOne() {
    var tail = Tail()
    var lines: [String] = []
    for _ in 0..<300 { lines += tail.say("dry run on") + tail.say("dry run off") }
    #expect(lines.count == 600)
  }
}

/// What comes in is cut into lines.
@Suite struct TailInputTests {
  private static func events(_ bytes: [UInt8], chunk: Int) -> [TailInput.Event] {
    var input = TailInput()
    var rest = bytes[...]
    while !rest.isEmpty {
      input.feed(rest.prefix(chunk))
      rest = rest.dropFirst(chunk)
    }
    input.end()
    var events: [TailInput.Event] = []
    while let event = input.take() { events.append(event) }
    return events
  }

  @Test(arguments: [1, 3, 100_000]) func linesAreWholeHoweverTheyCome(chunk: Int) {
    let text = "fire Größe 🎉\r\n\nlist\nno end"
    #expect(
      Self.events(Array(text.utf8), chunk: chunk) == [
        .line("fire Größe 🎉"), .line(""), .line("list"), .line("no end"),
      ])
  }

  @Test func bytesThatAreNoTextAreOneEventAndTheNextLineIsTaken() {
    let bytes = [0xFF, 0xC0, 0x0A] + Array("list\n".utf8)
    #expect(Self.events(bytes, chunk: 2) == [.notText, .line("list")])
  }

  @Test func longLineIsOneEventAndTheNextLineIsTaken() {
    let bytes = [UInt8](repeating: 0x61, count: 1_000_000) + Array("\nlist".utf8)
    #expect(Self.events(bytes, chunk: 4096) == [.tooLong, .line("list")])
    let longest = [UInt8](repeating: 0x61, count: TailInput.lineLimit)
    #expect(
      Self.events(longest + [0x0A], chunk: 4096)
        == [.line(String(repeating: "a", count: TailInput.lineLimit))])
  }
}

/// What has not come back yet.
@Suite struct OutstandingTests {
  @Test func whatWasAskedIsWaitedFor() {
    var outstanding = Outstanding()
    outstanding.began(.serveSurveys([]))
    outstanding.began(.serveSurveys([]))
    outstanding.began(.loadWorkspace)
    #expect(!outstanding.isEmpty)
    outstanding.ended(by: .simulatorStarted(.success("http://127.0.0.1:1")))
    outstanding.ended(by: .ticked)
    #expect(!outstanding.isEmpty)
    let failure = Failure("No", fix: "Try.", category: .data)
    outstanding.ended(by: .workspaceLoaded(.failure(failure), by: .change))
    #expect(!outstanding.isEmpty, "that was the watch")
    outstanding.ended(by: .workspaceLoaded(.failure(failure)))
    #expect(outstanding.isEmpty)
  }
}
