extension Section {
  /// What messages call the section, such as `trait rule`.
  var title: String {
    name.map { $0.isUppercase ? " \($0.lowercased())" : String($0) }.joined()
  }

  /// The title and its article.
  var titleWithArticle: String {
    let startsWithVowel = title.first.map { "aeio".contains($0) } ?? false
    return startsWithVowel ? "an \(title)" : "a \(title)"
  }

  /// What to do about a key the section does not have.
  func advice(onUnknown key: String) -> String {
    let keys = fields.map(\.key)
    if let meant = Suggestion.nearest(to: key, among: keys) {
      return "Did you mean \"\(meant)\"?"
    }
    if keys.count > 20 { return "Remove it, or see the help for the ids there are." }
    if let home = WorkspaceGrammar.sections.first(where: { $0.field(key) != nil }) {
      return "It is a key of \(home.titleWithArticle): move it there."
    }
    return "Remove it; the keys are \(keys.joined(separator: ", "))."
  }

  /// What to do about a key that is missing.
  func advice(onMissing rule: KeyRule) -> String {
    guard let key = rule.keys.first, let field = field(key) else { return "Add it." }
    switch field.shape {
    case .integer(let range) where range.lowerBound == range.upperBound:
      return "Add \(key): \(range.lowerBound)."
    default:
      return "Add \(key): \(field.summary)"
    }
  }
}
