internal import Segment

/// A key or token in the form of Iterate's: a JSON Web Token whose signature nobody can check.
///
/// - Source: the header and claims are those of the keys in the tests of Iterate's iOS SDK 1.6.2.
struct SimulatedToken: Hashable, Sendable {
  /// The company the token belongs to.
  var companyID: String
  /// The person the token stands for; `nil` in an embed key.
  var userID: String?
  /// When it was issued, in seconds since 1970.
  var issuedAt: Int

  /// The token's text: header, claims and a made-up signature, which depends on `seed`.
  func text(seed: UInt64) -> String {
    var claims = JSONObject([("company_id", .string(companyID))])
    if let userID { claims["user_id"] = .string(userID) }
    claims["iat"] = .number(JSONNumber(issuedAt))

    let header: JSONValue = ["alg": "HS256", "typ": "JWT"]
    let signed = [header, .object(claims)].map { Base64URL.encode(Array($0.text.utf8)) }
      .joined(separator: ".")
    var generator = SplitMix64(seed: seed, labels: [signed])
    return "\(signed).\(Base64URL.encode(generator.bytes(32)))"
  }
}
