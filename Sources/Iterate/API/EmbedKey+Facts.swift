extension EmbedKey {
  /// What a key or token says about itself, fit to be shown: at most its last four characters.
  ///
  /// - Parameter key: an embed key or a person's token.
  /// - Returns: short facts, the masked key first.
  public static func facts(of key: Secret) -> [String] {
    guard let claims = EmbedKey(key) else { return [key.masked, "not a JWT: it says nothing"] }
    return [
      key.masked,
      claims.companyID.map { "company \($0)" },
      claims.userID.map { "person \($0)" },
      claims.role.map { "role \($0)" },
      claims.issuedAt.map { "issued \(CalendarDate.text(seconds: $0))" },
    ].compactMap { $0 }
  }
}
