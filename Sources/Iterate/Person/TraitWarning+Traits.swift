public import Segment

extension TraitWarning {
  /// What is to be warned of in `traits`, whichever client sends them.
  ///
  /// - Parameters:
  ///   - traits: the traits as they are now.
  ///   - workspace: those that the workspace gives the person; `nil` for one it does not have.
  ///   - lastSent: those that the person's last request carried; `nil` before the first.
  /// - Returns: first what becomes of the traits in clients, then what has changed its kind.
  public static func found(
    in traits: JSONObject, workspace: JSONObject? = nil, lastSent: JSONObject? = nil
  ) -> [TraitWarning] {
    var warnings: [TraitWarning] = []
    var said: Set<TraitWarning> = []
    for persona in Persona.allCases {
      // Clients say the same of an external_id that is no text, each in its own spelling.
      let isSuspected = warnings.contains(where: \.isSuspicion)
      let encoded = TraitEncoding.encode(.object(traits), for: persona)
      warnings += encoded.warnings.filter { warning in
        !(isSuspected && warning.isSuspicion) && said.insert(warning).inserted
      }
    }
    return warnings
      + changes(of: traits, from: workspace) { "in the workspace \($0): rules may not match it" }
      + changes(of: traits, from: lastSent) {
        "and was sent as \($0): Iterate may keep the two apart"
      }
  }

  private var isSuspicion: Bool { effect == .suspicious }

  /// The traits that are of another kind than in `former`.
  private static func changes(
    of traits: JSONObject, from former: JSONObject?, effect: (String) -> String
  ) -> [TraitWarning] {
    traits.compactMap { name, value in
      guard let was = former?[name].map({ TraitType($0) }), was != TraitType(value) else {
        return nil
      }
      let sentence = "\"\(name)\" is \(TraitType(value).phrase), \(effect(was.phrase))."
      return TraitWarning(sentence, trait: name, effect: .changed, grade: .likely)
    }
  }
}
