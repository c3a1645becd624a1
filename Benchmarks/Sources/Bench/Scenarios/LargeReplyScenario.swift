/// How soon a reply of ten megabytes can be read, and how keys are answered beside one of five.
enum LargeReplyScenario {
  /// Fires at hosts with large replies.
  ///
  /// - Throws: ``BenchFailure`` when the program does not start, or does not show the reply.
  static func measure(_ program: String, runs: Int) throws(BenchFailure) -> [Figure] {
    var waits: [Duration] = []
    for _ in 0..<runs {
      let server = try LargeReplyServer(bodySize: 10_000_000)
      let session = try Session(subject(program, server.address))
      waits.append(try firing(in: session, at: server))
    }
    let server = try LargeReplyServer(bodySize: 5_000_000)
    let session = try Session(subject(program, server.address))
    _ = try firing(in: session, at: server)
    let series = try session.moveAbout(
      in: KeyedList(name: "Response", approach: [Step("4")]), rounds: 4)
    return [
      Figure(.large, Measure.readable, .milliseconds, Samples(waits)),
      Figure(
        .large, list: "5 MB", Measure.painted, .milliseconds,
        Samples(series.answers.map(\.toPainted))),
    ]
  }

  /// From the last byte of the reply to the moment when the screen shows its beginning.
  private static func firing(
    in session: Session, at server: LargeReplyServer
  ) throws(BenchFailure) -> Duration {
    _ = try session.waitForStart()
    try session.perform(Step(session.subject.opening))
    try session.perform(Step("2"))
    session.type("\r")
    let marker = LargeReplyServer.marker
    let shown = try session.wait(until: { $0.text.contains(marker) }, or: [marker])
    session.burst()
    guard let sent = server.lastSent else { throw .toolFailed("a server for large replies") }
    return sent.duration(to: shown)
  }

  private static func subject(_ program: String, _ address: String) throws(BenchFailure) -> Subject
  {
    let folder = try TemporaryFolder()
    let file = try folder.file(
      "workspace.yaml",
      """
      version: 1
      profiles:
        large: { target: "\(address)", apiKey: "key-of-the-bench" }
      surveys:
        - id: 65f0c0ffee0000000000abcd
          name: Large
          events: ["Checkout Finished"]
      events:
        - name: Checkout Finished
      """)
    var subject = Subject.product(program)
    subject.arguments = ["--workspace", file, "--profile", "large"]
    subject.folder = folder
    return subject
  }
}
