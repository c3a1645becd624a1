internal import Iterate

/// The way to the API of one command: a simulator of its own, or a host with the person's session.
struct HeadlessLine: Sendable {
  /// Where requests go.
  let access: Access
  /// What is remembered of the person; `nil` for a person the host has not seen.
  let session: PersonSession?

  /// What the operator should know of it.
  let note: String?

  private let server: SimulatorServer?
  private let state: SimulatorStateFile?
  private let keeper: SessionKeeper
  private let key: SessionKey

  /// Opens the way: starts a simulator, or resolves the profile's host and key.
  ///
  /// - Parameters:
  ///   - context: what is fired in.
  ///   - world: the surroundings.
  ///   - state: what the simulator begins with and leaves behind; fresh and gone when `nil`.
  /// - Returns: the way.
  /// - Throws: why there is none.
  static func open(
    to context: FiringContext, world: World, state: SimulatorStateFile? = nil
  ) async throws(Failure) -> HeadlessLine {
    let keeper = SessionKeeper(world: world)
    guard context.profile.target == .simulator else {
      guard state == nil else {
        throw Failure(
          "The profile \(context.profile.name) is not the simulator, whose state is named",
          fix: "Leave --simulator-state out, or name the simulator's profile.", category: .usage)
      }
      let access = try await world.access(to: context.profile)
      let key = SessionKey(access: access, person: context.person)
      let kept = try keeper.sessions(of: [context.person], at: access)
      return HeadlessLine(
        access: access, session: kept.sessions[key], note: kept.note, server: nil, state: nil,
        keeper: keeper,
        key: key)
    }
    let surveys = context.workspace.surveys
    let server = SimulatorServer(
      try state?.load(surveys: surveys) ?? Simulator(surveys: surveys))
    do throws(SimulatorFailure) {
      let port = try await server.start()
      let access = Access(
        baseURL: "http://127.0.0.1:\(port)", key: Simulator.embedKey, isSimulator: true)
      return HeadlessLine(
        access: access, session: nil, note: nil, server: server, state: state, keeper: keeper,
        key: SessionKey(access: access, person: context.person))
    } catch {
      throw error.failure
    }
  }

  /// Keeps what was learned of the person, unless it ends with the simulator.
  ///
  /// - Returns: why it could not be kept, which must not hide the reply.
  func keep(_ session: PersonSession) -> String? {
    guard server == nil else { return nil }
    do throws(Failure) {
      try keeper.keep(session, for: key)
      return nil
    } catch {
      return error.sentence
    }
  }

  /// Stops the simulator, and saves its state where one was named.
  ///
  /// - Throws: why it could not be saved.
  func close() async throws(Failure) {
    guard let server else { return }
    await server.stop()
    try state?.save(server.snapshot)
  }
}
