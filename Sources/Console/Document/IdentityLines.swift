import Iterate
import Terminal

/// Who Iterate takes a person for at the host in use: what key and token say about themselves.
enum IdentityLines {
  /// The lines, not wrapped.
  static func lines(of person: Person, in state: State) -> [Line] {
    guard let access = state.access(of: state.profile) else {
      return [Line("The key of \(state.profileName) is looked up with the first firing.", .muted)]
    }
    let dot = " \(state.glyphs.dot) "
    var lines = [
      Line("embed key  ", .jsonKey) + Line(EmbedKey.facts(of: access.key).joined(separator: dot))
    ]
    guard let session = state.session(of: person), let token = session.token else {
      // Of the simulator it is known, of Iterate it is likely.
      let verb = state.usesSimulator ? "makes" : "probably makes"
      let text = "No token yet: the first request \(verb) \(state.hostLabel) create a person."
      return lines + [Line(text, .muted)]
    }
    lines.append(
      Line("token  ", .jsonKey) + Line(EmbedKey.facts(of: token).joined(separator: dot)))
    if let company = EmbedKey(token)?.companyID, let own = EmbedKey(access.key)?.companyID,
      company != own
    {
      lines.append(Line("The token is of another company than the key: reset it.", .failure))
    }
    lines.append(Line("persons created for it so far: \(session.personsCreated)", .muted))
    return lines
  }
}
