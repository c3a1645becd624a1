internal import Iterate

/// What a profile comes down to when it is fired at.
enum ProfileAccess: Hashable, Sendable {
  /// The built-in simulator, which has its own address and key.
  case simulator
  /// A host, its base URL without a slash at the end, and the embed key.
  case host(baseURL: String, key: Secret)
}

extension ProfileAccess {
  /// Puts the variables into the profile's texts, runs its command if it has one, and checks both.
  ///
  /// `runCommand` runs a shell command and gives the first line of its output.
  ///
  /// - Throws: a failure of the category `configuration` for the target, `key` for the key. Neither
  ///   contains the key or anything the command printed.
  static func resolve(
    _ profile: Profile, environment: [String: String],
    runCommand: (String) async throws(ShellCommandFailure) -> String
  ) async throws(Failure) -> ProfileAccess {
    guard case .host(let text) = profile.target else { return .simulator }
    let target = try fill(text, in: "target", of: profile, environment, category: .configuration)
    if target == TargetAddress.simulatorWord { return .simulator }
    let address: TargetAddress
    do {
      address = try TargetAddress(target)
    } catch {
      throw Failure(
        "The profile \(profile.name) cannot be used", why: error.what, fix: error.fix,
        category: .configuration)
    }
    let key = try await key(of: profile, environment, runCommand)
    return .host(baseURL: address.baseURL, key: key)
  }

  private static func key(
    of profile: Profile, _ environment: [String: String],
    _ runCommand: (String) async throws(ShellCommandFailure) -> String
  ) async throws(Failure) -> Secret {
    let key: String
    switch profile.key {
    case nil:
      throw Failure(
        "The profile \(profile.name) has no embed key",
        fix: "Give it apiKey: \"${ITERATE_API_KEY}\", or an apiKeyCommand, in the workspace.",
        category: .key)
    case .text(let secret):
      key = try fill(secret.reveal(), in: "apiKey", of: profile, environment, category: .key)
    case .command(let command):
      do {
        key = try await runCommand(command)
      } catch {
        throw Failure(
          "The apiKeyCommand of the profile \(profile.name) failed", why: error.why,
          fix: "Run it in a shell to see what it says: \(command)", category: .key)
      }
    }
    let trimmed = key.trimmingBlanks
    guard !trimmed.isEmpty else {
      throw Failure(
        "The embed key of the profile \(profile.name) is empty",
        fix: "Give the variable or the command in the workspace a value.", category: .key)
    }
    // It goes into a header: a blank or a control character in it is a mistake at best.
    guard trimmed.unicodeScalars.allSatisfy({ (0x21...0x7E).contains($0.value) }) else {
      throw Failure(
        "The embed key of the profile \(profile.name) holds characters no key has",
        fix: "Copy it again from Iterate: letters, digits, dots, - and _ only.", category: .key)
    }
    return Secret(trimmed)
  }

  private static func fill(
    _ text: String, in key: String, of profile: Profile, _ environment: [String: String],
    category: Failure.Category
  ) throws(Failure) -> String {
    let result = Interpolation(text, environment: environment)
    guard result.unset.isEmpty else {
      let names = result.unset.joined(separator: ", ")
      throw Failure(
        "The profile \(profile.name) cannot be used",
        why: "its \(key) needs \(names), which \(result.unset.count == 1 ? "is" : "are") not set",
        fix: "Set \(names) and start again.", category: category)
    }
    guard result.malformed == nil else {
      throw Failure(
        "The profile \(profile.name) cannot be used",
        why: "a ${ in its \(key) is not closed or names no variable",
        fix: "Write ${NAME}, or $${ for the characters themselves.", category: category)
    }
    return result.text
  }
}

extension String {
  fileprivate var trimmingBlanks: String {
    let start = drop(while: \.isWhitespace)
    return String(start.reversed().drop(while: \.isWhitespace).reversed())
  }
}
