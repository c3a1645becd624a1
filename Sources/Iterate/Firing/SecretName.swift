import Segment

/// The names under which keys and tokens go: members of JSON, parameters of URLs, headers.
///
/// The one list for whatever is shown, as JSON or as text.
enum SecretName {
  /// The names in lower case, without what separates their words.
  private static let names: [StaticString] = [
    "token", "authtoken", "accesstoken", "refreshtoken", "idtoken", "usertoken", "sessiontoken",
    "csrftoken", "xauthtoken", "apikey", "xapikey", "writekey", "embedkey", "secretkey",
    "clientsecret", "password",
  ]

  /// Headers whose value, of several words, is a secret.
  private static let headers: [StaticString] = ["authorization", "proxyauthorization"]

  /// Headers too, whose names are harmless where no header is meant.
  private static let cookies: [StaticString] = ["cookie", "setcookie"]

  /// The longest name that can be one, in bytes; separators included.
  static let lengthLimit = 40

  /// Whether the member called `name` is a secret: `apiKey`, `api_key` and `API-Key` are one name.
  static func isSecret(_ name: String) -> Bool {
    guard name.lastTwoBytes.map(isEnding) == true else { return false }
    return isListed(name.utf8, in: names) || isListed(name.utf8, in: headers)
  }

  /// Whether the value of the header `name` is a secret.
  static func isSecret(header name: String) -> Bool {
    kind(of: name.utf8) != nil
  }

  /// What a name in a text stands for.
  enum Kind {
    /// A secret without blanks in it, unless it is in quotation marks.
    case value
    /// A secret as long as the line.
    case header
  }

  /// What the name written in `bytes` stands for; `nil` when it is no secret.
  static func kind(of bytes: some BidirectionalCollection<UInt8>) -> Kind? {
    var rest = bytes[...]
    guard let last = rest.popLast(), let beforeLast = rest.popLast(),
      isEnding(UInt16(beforeLast) << 8 | UInt16(last))
    else { return nil }
    if isListed(bytes, in: names) { return .value }
    return isListed(bytes, in: headers) || isListed(bytes, in: cookies) ? .header : nil
  }

  /// Whether a name is one of `list`, in any letter case and with anything between its words.
  private static func isListed(
    _ name: some BidirectionalCollection<UInt8>, in list: [StaticString]
  ) -> Bool {
    guard let first = name.first(where: { !isSeparator($0) }).map(lowercase) else { return false }
    return list.contains { $0.utf8Start[0] == first && isSpelled(name, $0) }
      && name.count <= lengthLimit
  }

  private static func isSpelled(
    _ name: some BidirectionalCollection<UInt8>, _ listed: StaticString
  ) -> Bool {
    var place = 0
    for byte in name where !isSeparator(byte) {
      guard place < listed.utf8CodeUnitCount, lowercase(byte) == listed.utf8Start[place]
      else { return false }
      place += 1
    }
    return place == listed.utf8CodeUnitCount
  }

  /// Whether a listed name may end in these two bytes.
  ///
  /// Every name of a large reply comes by here, and hardly any gets past.
  private static func isEnding(_ bytes: UInt16) -> Bool {
    let last = UInt8(truncatingIfNeeded: bytes)
    let beforeLast = UInt8(truncatingIfNeeded: bytes >> 8)
    if isSeparator(beforeLast) { return !isSeparator(last) }
    switch (lowercase(beforeLast), lowercase(last)) {
    case (UInt8(ascii: "e"), UInt8(ascii: "n")), (UInt8(ascii: "e"), UInt8(ascii: "y")),
      (UInt8(ascii: "e"), UInt8(ascii: "t")), (UInt8(ascii: "r"), UInt8(ascii: "d")),
      (UInt8(ascii: "o"), UInt8(ascii: "n")), (UInt8(ascii: "i"), UInt8(ascii: "e")):
      return true
    default:
      return false
    }
  }

  /// Whether this is what names may have between their words.
  private static func isSeparator(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_") || byte == UInt8(ascii: " ")
  }

  private static func lowercase(_ byte: UInt8) -> UInt8 {
    byte &- UInt8(ascii: "A") < 26 ? byte | 0x20 : byte
  }
}
