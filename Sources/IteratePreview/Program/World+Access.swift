internal import Iterate

extension World {
  /// The host and key of a profile that is not the simulator's: variables filled in, its command
  /// run.
  ///
  /// - Throws: a failure of the category `configuration` or `key`.
  func access(to profile: Profile) async throws(Failure) -> Access {
    let resolved = try await ProfileAccess.resolve(
      profile, environment: environment,
      runCommand: ShellCommand(environment: environment).firstLine)
    switch resolved {
    case .host(let baseURL, let key):
      return Access(baseURL: baseURL, key: key, isSimulator: false)
    case .simulator:
      // Its target is a variable that holds the word: only then is the simulator found out this late.
      throw Failure(
        "The profile \(profile.name) leads to the built-in simulator by way of a variable",
        fix: "Write `target: simulator` in the workspace.", category: .configuration)
    }
  }
}
