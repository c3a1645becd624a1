internal import Segment

/// A key or token in the form of Iterate's: a JSON Web Token whose signature only the simulator can
/// check.
///
/// - Source: the header and claims are those of the keys in the tests of Iterate's iOS SDK 1.6.2.
struct SimulatedToken: Hashable, Sendable {
  /// The company the token belongs to.
  var companyID: String
  /// The person the token stands for; `nil` in an embed key.
  var userID: String?
  /// When it was issued, in seconds since 1970.
  var issuedAt: Int

  /// The token's text: header, claims and a signature made up from `seed`.
  func text(seed: UInt64) -> String {
    var claims = JSONObject([("company_id", .string(companyID))])
    if let userID { claims["user_id"] = .string(userID) }
    claims["iat"] = .number(JSONNumber(issuedAt))
    let signed = "\(Self.header).\(Base64URL.encode(Array(JSONValue.object(claims).text.utf8)))"
    return "\(signed).\(Self.signature(of: signed, seed: seed))"
  }

  /// The header, which is the same in every token.
  private static let header = Base64URL.encode(Array(#"{"alg":"HS256","typ":"JWT"}"#.utf8))

  private static func signature(of signed: String, seed: UInt64) -> String {
    var generator = SplitMix64(seed: seed, labels: [signed])
    return Base64URL.encode(generator.bytes(32))
  }
}

extension SimulatedToken {
  /// What a person's token says; `nil` when it is no person's token, or was not issued with `seed`.
  ///
  /// - Parameters:
  ///   - token: what a request brought.
  ///   - companyID: whose tokens are accepted.
  ///   - seed: what the simulator signs with.
  init?(_ token: Secret, companyID: String, seed: UInt64) {
    let text = token.reveal()
    guard let dot = text.utf8.lastIndex(of: UInt8(ascii: ".")),
      Self.signature(of: String(text[..<dot]), seed: seed).isExactly(
        String(text[text.index(after: dot)...])),
      let claims = EmbedKey(token), let userID = claims.userID, let issuedAt = claims.issuedAt
    else { return nil }
    self.init(companyID: companyID, userID: userID, issuedAt: issuedAt)
  }
}
