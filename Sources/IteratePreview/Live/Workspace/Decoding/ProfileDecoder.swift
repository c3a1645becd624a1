internal import Iterate
internal import Segment

/// Makes profiles of their sections.
///
/// Their texts keep `${VARIABLES}` until the profile is used.
enum ProfileDecoder {
  static func decode(
    _ member: YAMLNode.Member, at path: JSONPath, _ diagnostics: inout WorkspaceDiagnostics
  ) -> Profile {
    let node = member.value
    let profile = Profile(
      name: member.key,
      target: target(node["target"], at: path.key("target"), &diagnostics),
      key: key(node),
      isProtected: node.flag("protected") ?? false
    )
    if member.key.allSatisfy(\.isWhitespace) {
      diagnostics.problem("a profile needs a name", fix: "Name it.", in: node, at: path)
    }
    switch (profile.target, profile.key) {
    case (.host, nil) where node["target"]?.text != nil:
      diagnostics.note(
        "This profile has no apiKey or apiKeyCommand, and a host asks for one.", on: node, at: path)
    case (.simulator, .some):
      diagnostics.note(
        "The simulator has a key of its own; this one is not used.", on: node, at: path)
    default:
      break
    }
    return profile
  }

  private static func target(
    _ node: YAMLNode?, at path: JSONPath, _ diagnostics: inout WorkspaceDiagnostics
  ) -> Profile.Target {
    guard let node, let text = node.text else { return .simulator }
    if text == TargetAddress.simulatorWord { return .simulator }
    if !Interpolation.isNeeded(in: text) {
      do {
        return .host(try TargetAddress(text).baseURL)
      } catch {
        diagnostics.problem(error.what, fix: error.fix, in: node, at: path)
      }
    }
    return .host(text)
  }

  private static func key(_ node: YAMLNode) -> Profile.KeySource? {
    if let command = node.text("apiKeyCommand") { return .command(command) }
    return node.text("apiKey").map { .text(Secret($0)) }
  }
}
