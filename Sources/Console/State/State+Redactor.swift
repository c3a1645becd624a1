import Iterate

extension State {
  /// Takes secrets out of what is shown, logged and copied: it knows every key and token of the
  /// session.
  var redactor: Redactor { redactor(knowing: []) }

  /// The same, which also knows what was sent and received in `exchanges`.
  func redactor(knowing exchanges: [Exchange]) -> Redactor {
    var secrets = Set(sessions.values.compactMap(\.token))
    for case .ready(let access) in connections.values { secrets.insert(access.key) }
    secrets.insert(Simulator.embedKey)
    secrets.formUnion(exchanges.flatMap(\.secrets))
    return Redactor(secrets: Array(secrets))
  }
}
