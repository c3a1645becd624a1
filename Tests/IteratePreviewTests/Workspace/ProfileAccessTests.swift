import Iterate
import Testing

@testable import IteratePreview

@Suite("Resolving a profile")
struct ProfileAccessTests {
  private static let canary = "key-canary-93f1"

  private func resolve(
    target: String = "https://iteratehq.com", key: Profile.KeySource?,
    environment: [String: String] = [:], prints line: String = canary
  ) async throws(Failure) -> ProfileAccess {
    let profile = Profile(name: "live", target: .host(target), key: key)
    return try await ProfileAccess.resolve(profile, environment: environment) {
      (_) throws(ShellCommandFailure) in
      line
    }
  }

  @Test func theSimulatorNeedsNothing() async throws {
    let access = try await ProfileAccess.resolve(.simulator, environment: [:]) {
      (_) throws(ShellCommandFailure) in
      throw .printedNothing
    }
    #expect(access == .simulator)
  }

  @Test func variablesArePutIntoTargetAndKey() async throws {
    let access = try await resolve(
      target: "https://${HOST}/", key: .text(Secret("${KEY}")),
      environment: ["HOST": "iteratehq.com", "KEY": " \(Self.canary)\n"])
    #expect(access == .host(baseURL: "https://iteratehq.com", key: Secret(Self.canary)))
  }

  @Test func aVariableMayNameTheSimulator() async throws {
    let access = try await resolve(
      target: "${TARGET}", key: nil, environment: ["TARGET": "simulator"])
    #expect(access == .simulator)
  }

  @Test func aCommandsLineIsTheKey() async throws {
    let access = try await resolve(key: .command("pass show it"))
    #expect(access == .host(baseURL: "https://iteratehq.com", key: Secret(Self.canary)))
  }

  @Test func whatIsMissingIsNamed() async {
    await #expect(
      throws: Failure(
        "The profile live cannot be used", why: "its apiKey needs KEY, which is not set",
        fix: "Set KEY and start again.", category: .key)
    ) { try await resolve(key: .text(Secret("${KEY}"))) }
    await #expect(
      throws: Failure(
        "The profile live cannot be used", why: "its target needs A, B, which are not set",
        fix: "Set A, B and start again.", category: .configuration)
    ) { try await resolve(target: "https://${A}.${B}", key: nil) }
    await #expect(
      throws: Failure(
        "The profile live has no embed key",
        fix: "Give it apiKey: \"${ITERATE_API_KEY}\", or an apiKeyCommand, in the workspace.",
        category: .key)
    ) { try await resolve(key: nil) }
    await #expect(
      throws: Failure(
        "The embed key of the profile live is empty",
        fix: "Give the variable or the command in the workspace a value.", category: .key)
    ) { try await resolve(key: .text(Secret("${KEY}")), environment: ["KEY": " "]) }
  }

  @Test func aTargetThatAVariableMakesInsecureIsRefused() async {
    await #expect(
      throws: Failure(
        "The profile live cannot be used",
        why: "the target evil.example would get the key unencrypted: http is for this machine only",
        fix: "Write https://.", category: .configuration)
    ) {
      try await resolve(
        target: "http://${H}", key: .text(Secret(Self.canary)), environment: ["H": "evil.example"])
    }
  }

  @Test(arguments: [
    ("two\nlines-\(canary)", "two lines"), ("white \(canary)", "blank"),
    ("é\(canary)", "not ASCII"),
    ("${\(canary)", "an open brace"),
  ])
  func aKeyThatCannotBeOneIsRefusedWithoutShowingIt(key: String, what: String) async {
    let failure = await #expect(throws: Failure.self) {
      try await resolve(key: .text(Secret(key)))
    }
    #expect(failure?.category == .key)
    #expect(failure?.lines.contains { $0.contains(Self.canary) } == false)
  }

  @Test func aFailingCommandIsSaidToHaveFailed() async {
    let profile = Profile(
      name: "live", target: .host("https://iteratehq.com"), key: .command("exit 3"))
    await #expect(
      throws: Failure(
        "The apiKeyCommand of the profile live failed", why: "it ended with exit code 3",
        fix: "Run it in a shell to see what it says: exit 3", category: .key)
    ) {
      try await ProfileAccess.resolve(profile, environment: [:]) {
        (command) throws(ShellCommandFailure) in
        try await ShellCommand(environment: [:]).firstLine(of: command)
      }
    }
  }
}
