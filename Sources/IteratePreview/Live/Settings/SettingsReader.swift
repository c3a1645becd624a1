internal import Iterate
internal import Segment

/// Reads the settings file, or says everything that is wrong with it.
enum SettingsReader {
  /// Reads the file at `path`.
  ///
  /// - Returns: the settings; `nil` when there is no file.
  /// - Throws: a failure of the category `configuration` that names every mistake.
  static func read(_ path: String) throws(Failure) -> Settings? {
    do throws(WorkspaceFailure) {
      return try decode(try WorkspaceReader.text(of: path), path: path)
    } catch {
      if case .missing = error { return nil }
      throw error.failure(in: .settings)
    }
  }

  /// Reads `text`, the contents of the file at `path`; one without anything in it sets nothing.
  ///
  /// - Throws: why it is not YAML, else every mistake in it.
  static func decode(_ text: String, path: String) throws(WorkspaceFailure) -> Settings {
    let parsed: YAMLNode?
    do {
      parsed = try YAMLNode.parse(yaml: text)
    } catch {
      throw .syntax(path: path, error)
    }
    guard let root = parsed, root.scalar?.value != .null else { return Settings() }
    var checker = ShapeChecker()
    checker.check(root, against: .section(SettingsGrammar.root), at: JSONPath())
    var decoder = SettingsDecoder()
    let settings = decoder.decode(root)
    let problems = checker.problems + decoder.diagnostics.problems
    guard problems.isEmpty else {
      throw .problems(
        path: path, problems.sorted { ($0.position, $0.what) < ($1.position, $1.what) })
    }
    return settings
  }
}

/// The settings in use, and what kept the file's from being it.
struct SettingsReading: Sendable {
  /// The settings: the file's, or as nobody has set anything.
  var settings = Settings()
  /// What is wrong with the file.
  var problem: Failure?

  /// The operator's settings; a file that is wrong is no reason not to start.
  init(directories: AppDirectories?) {
    guard let directories else { return }
    do throws(Failure) {
      settings = try SettingsReader.read(Settings.path(in: directories)) ?? Settings()
    } catch {
      problem = error
    }
  }

  /// The settings of this process's operator.
  static func current() -> SettingsReading {
    // Without a home there are none.
    SettingsReading(
      directories: try? AppDirectories(environment: ProcessEnvironment.variables()))
  }
}
