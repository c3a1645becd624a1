internal import Iterate

/// The way to the API of one command: a simulator of its own, or a host with the person's session.
struct HeadlessLine: Sendable {
  /// Where requests go.
  let access: Access
  /// What is remembered of the person; `nil` for a person the host has not seen.
  let session: PersonSession?

  private let server: SimulatorServer?
  private let keeper: SessionKeeper
  private let key: SessionKey

  /// Opens the way: starts a simulator with fresh state, or resolves the profile's host and key.
  ///
  /// - Throws: why there is none.
  static func open(to context: FiringContext, world: World) async throws(Failure) -> HeadlessLine {
    let keeper = SessionKeeper(world: world)
    guard context.profile.target == .simulator else {
      let access = try await world.access(to: context.profile)
      let key = SessionKey(access: access, person: context.person)
      let session = try keeper.sessions(of: [context.person], at: access)[key]
      return HeadlessLine(
        access: access, session: session, server: nil, keeper: keeper, key: key)
    }
    let server = SimulatorServer(Simulator(surveys: context.workspace.surveys))
    do throws(SimulatorFailure) {
      let port = try await server.start()
      let access = Access(
        baseURL: "http://127.0.0.1:\(port)", key: Simulator.embedKey, isSimulator: true)
      return HeadlessLine(
        access: access, session: nil, server: server, keeper: keeper,
        key: SessionKey(access: access, person: context.person))
    } catch {
      throw error.failure
    }
  }

  /// Keeps what was learned of the person, unless it ends with the simulator.
  ///
  /// - Throws: a failure of the category `configuration` when it cannot be written.
  func keep(_ session: PersonSession) throws(Failure) {
    if server == nil { try keeper.keep(session, for: key) }
  }

  /// Stops the simulator.
  func close() async {
    await server?.stop()
  }
}
