/// The names under which keys and tokens go: members of JSON, parameters of URLs, headers.
///
/// The one list for whatever is shown, as JSON or as text.
enum SecretName {
  /// The names in lower case, without what separates their words.
  private static let names: Set<String> = [
    "token", "authtoken", "accesstoken", "refreshtoken", "idtoken", "usertoken", "sessiontoken",
    "csrftoken", "xauthtoken", "apikey", "xapikey", "writekey", "embedkey", "secretkey",
    "clientsecret", "password",
  ]

  /// Headers whose value, of several words, is a secret.
  private static let headers: Set<String> = ["authorization", "proxyauthorization"]

  /// Headers too, whose names are harmless where no header is meant.
  private static let cookies: Set<String> = ["cookie", "setcookie"]

  /// What the last letters of all these names are; most other names do not get past them.
  private static let lastLetters = Array("nytde".utf8)

  /// The longest name that can be one, in bytes; separators included.
  static let lengthLimit = 40

  /// Whether the member called `name` is a secret: `apiKey`, `api_key` and `API-Key` are one name.
  static func isSecret(_ name: String) -> Bool {
    guard let name = plain(name.utf8) else { return false }
    return names.contains(name) || headers.contains(name)
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
    guard let name = plain(bytes) else { return nil }
    if names.contains(name) { return .value }
    return headers.contains(name) || cookies.contains(name) ? .header : nil
  }

  /// The name as it is listed; `nil` for many that are not.
  private static func plain(_ bytes: some BidirectionalCollection<UInt8>) -> String? {
    guard let last = bytes.last, lastLetters.contains(last | 0x20), bytes.count <= lengthLimit
    else { return nil }
    let separators = Array("-_ ".utf8)
    return String(
      decoding: bytes.filter { !separators.contains($0) }.map { byte in
        (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) ? byte | 0x20 : byte
      }, as: UTF8.self)
  }
}
