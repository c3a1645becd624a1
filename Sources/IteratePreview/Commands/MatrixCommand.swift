internal import ArgumentParser
internal import Console
internal import Iterate
internal import Segment

#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// `iterate-preview matrix`: which event displays which survey, by firing each at a simulator.
struct MatrixCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "matrix",
    abstract: "Show which event displays which survey, by firing each at the simulator.",
    discussion: """
      Every cell is one firing at its own copy of the simulator, so that none influences another; \
      nothing is sent, whatever the profile. Each cell previews its own survey; with --no-preview \
      targeting decides, and a cell says which gate holds its survey back.
      """)

  @OptionGroup var options: WorkspaceOptions

  @Option(help: ArgumentHelp("Fire as this user.", valueName: "id"))
  var user: String?

  @Option(
    help: ArgumentHelp("Fire as this person of the workspace's persons.", valueName: "name"))
  var person: String?

  @Option(
    help: ArgumentHelp("The client whose request is sent.", valueName: FiringOptions.personaNames),
    transform: FiringOptions.persona(named:))
  var persona = Persona.web

  @Flag(help: "Fire with preview off: targeting decides.")
  var noPreview = false

  @Option(
    help: ArgumentHelp(
      "The simulator's persons, displays and clock: loaded, left as they are.", valueName: "file"))
  var simulatorState: String?

  @Flag(help: "Print one JSON object.")
  var json = false

  @Flag(help: "Print comma-separated values.")
  var csv = false

  func validate() throws {
    if person != nil, user != nil {
      throw ValidationError("--person and --user both say who fires. Leave one out.")
    }
    if json, csv {
      throw ValidationError("--json and --csv both say what to print. Leave one out.")
    }
  }

  func run() throws {
    let matrix: Matrix
    do throws(Failure) {
      let workspace = try options.loader(in: World()).load().workspace
      let profile = try workspace.requireProfile(options.profile)
      if profile.target != .simulator {
        StandardStream.complain(["The matrix is that of the simulator, not of \(profile.name)."])
      }
      matrix = Self.filled(try job(in: workspace, profile: profile))
    } catch {
      if json { try StandardStream.output.write(error.report.text + "\n") }
      throw error
    }
    if json {
      try StandardStream.output.write(matrix.json.text + "\n")
    } else if csv {
      try StandardStream.output.write(table: matrix.csv)
    } else {
      try StandardStream.output.write(lines: MatrixTable(matrix: matrix).lines)
    }
  }

  /// What is to be filled.
  ///
  /// - Throws: a failure that says what is not in the workspace, or why the state cannot be used.
  func job(in workspace: Workspace, profile: Profile) throws(Failure) -> MatrixJob {
    var clock = LoopClock()
    let moment = clock.moment()
    return MatrixJob(
      events: workspace.matrixEvents,
      context: FiringContext(
        workspace: workspace, profile: profile,
        person: try workspace.requirePerson(named: person, userID: user), persona: persona,
        preview: noPreview ? .off : .automatic),
      environment: Environment(
        now: moment.now, messageID: Environment.messageID(at: moment.now, uuid: moment.uuid),
        anonymousID: clock.moment().uuid, locale: workspace.locale,
        timeZone: Environment.simulatedTimeZone, userAgent: Environment.simulatedUserAgent),
      simulator: try simulatorState.map { SimulatorStateFile(path: $0) }?
        .load(surveys: workspace.surveys))
  }

  /// Fills the matrix, and says on the way how far it is where somebody watches.
  private static func filled(_ job: MatrixJob) -> Matrix {
    let isWatched = isatty(StandardStream.error.rawValue) == 1
    let filling = MatrixFilling(job)
    var matrix = Matrix(job)
    for index in job.events.indices {
      matrix.fill(index, with: filling.row(at: index))
      if isWatched { report("\(matrix.filledCells) of \(job.cellCount)") }
    }
    if isWatched { report("") }
    return matrix
  }

  /// Writes over what was reported before.
  private static func report(_ text: String) {
    // Where progress cannot be written there is nowhere left to say so.
    try? StandardStream.error.write("\r\u{1B}[K\(text)")
  }
}
