public import Segment

/// Takes secrets out of what is shown, saved or copied.
///
/// It knows some secrets by value, and other keys and tokens by their form, a JWT, or by their name,
/// such as `token`: as a member of JSON, and in texts of any kind.
public struct Redactor: Hashable, Sendable {
  /// Replacing anything shorter would tear holes into harmless text.
  private static let minimumLength = 4

  /// Longest first: where one secret begins like another, nothing is left of the longer one.
  private let secrets: [Secret]

  /// A redactor that knows `secrets` by value.
  public init(secrets: [Secret] = []) {
    let long = secrets.filter { $0.reveal().utf8.count >= Self.minimumLength }
    self.secrets = long.sorted { left, right in
      let (left, right) = (left.reveal(), right.reveal())
      return left.utf8.count == right.utf8.count
        ? left < right : left.utf8.count > right.utf8.count
    }
  }

  /// A redactor that knows what was sent and received in `exchanges`.
  public init(exchanges: [Exchange]) {
    self.init(secrets: exchanges.flatMap(\.secrets))
  }

  /// `text` with every secret in it masked.
  public func redact(_ text: String) -> String {
    var scanner = SecretScanner(text, secrets: secrets)
    return scanner.masked()
  }

  /// The first `limit` bytes of `text` with every secret in them masked, also one that goes on
  /// beyond.
  ///
  /// It costs as much as what is wanted, however long the text is.
  public func redact(_ text: String, limit: Int) -> String {
    guard text.utf8.count > limit else { return redact(text) }
    let longest = secrets.first?.reveal().utf8.count ?? 0
    // So far a name or a secret that begins before the limit can reach.
    let room = limit + max(longest, Self.longestName) + Self.longestHead
    let bytes = text.utf8
    let end = bytes.index(bytes.startIndex, offsetBy: room, limitedBy: bytes.endIndex)
    var scanner = SecretScanner(
      String(decoding: bytes[..<(end ?? bytes.endIndex)], as: UTF8.self), secrets: secrets)
    return scanner.masked(until: limit)
  }

  /// A name, what stands between it and its value, and so much of that as makes it one.
  private static let longestName = 256
  /// As much of a JWT as it takes to know it.
  private static let longestHead = 64

  /// `json` with every secret in its texts and names masked.
  public func redact(_ json: JSONValue) -> JSONValue {
    switch json {
    case .null, .bool, .number: json
    case .string(let text): .string(redact(text))
    case .array(let elements): .array(elements.map(redact))
    case .object(let members): .object(redact(members))
    }
  }

  /// A value inside of something else, as redacting the whole would have it: also masked when what it
  /// is in has the name of a secret.
  public func redact(_ json: JSONValue, at path: JSONPath) -> JSONValue {
    let isNamed = path.steps.contains { step in
      if case .key(let key) = step { SecretName.isSecret(key) } else { false }
    }
    guard isNamed, json != .null else { return redact(json) }
    return .string(Secret(json.stringValue ?? "").masked)
  }

  /// The value of `header` as it may be shown.
  public func redact(_ header: HTTPHeader) -> String {
    SecretName.isSecret(header: header.name)
      ? Secret("").masked : redact(header.value)
  }

  /// `failure` with every secret in its texts masked.
  public func redact(_ failure: Failure) -> Failure {
    Failure(
      redact(failure.what), why: failure.why.map(redact), fix: redact(failure.fix),
      category: failure.category)
  }

  private func redact(_ members: JSONObject) -> JSONObject {
    JSONObject(
      members.map { key, value in
        guard SecretName.isSecret(key), value != .null else {
          return (redact(key), redact(value))
        }
        return (key, .string(Secret(value.stringValue ?? "").masked))
      })
  }
}
