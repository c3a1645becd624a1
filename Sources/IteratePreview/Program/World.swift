internal import Iterate

/// What the program is surrounded by: variables, folders, the network.
struct World: Sendable {
  /// The environment's variables.
  let environment: [String: String]
  /// The program's folders; `nil` where neither `HOME` nor XDG variables say where they are.
  let directories: AppDirectories?
  /// Sends requests.
  let client: HTTPClient

  /// The surroundings of this process.
  ///
  /// Requests may cost as much as `limits` say.
  init(
    environment: [String: String] = ProcessEnvironment.variables(),
    limits: HTTPLimits = HTTPLimits()
  ) {
    self.environment = environment
    // Without a home there is nowhere to keep tokens; whoever needs a folder says so then.
    directories = try? AppDirectories(environment: environment)
    client = HTTPClient(
      userAgent: "iterate-preview/\(Version.text)", limits: limits,
      environment: HTTPEnvironment(environment))
  }

  /// The program's folders.
  ///
  /// - Throws: a failure of the category `configuration` when they are not known.
  func knownDirectories() throws(Failure) -> AppDirectories {
    if let directories { return directories }
    return try AppDirectories(environment: environment)
  }
}
