internal import Iterate

/// The base URL of a host that speaks Iterate's embed contract, checked.
struct TargetAddress: Hashable, Sendable {
  /// The word that stands for the built-in simulator.
  static let simulatorWord = "simulator"

  /// The URL without a slash at its end.
  let baseURL: String

  /// Whether the host is this machine.
  let isLoopback: Bool

  /// Checks `text`: HTTPS, or HTTP to this machine; a path is allowed, a query, a fragment and a
  /// user are not.
  init(_ text: String) throws(TargetProblem) {
    guard let separator = text.firstRange(of: "://") else {
      // A user and a password may be in it, which a message must not repeat.
      throw text.contains("@") ? .user : .notAURL(text)
    }
    let scheme = text[..<separator.lowerBound].lowercased()
    guard scheme == "https" || scheme == "http" else { throw .scheme(scheme) }
    let rest = text[separator.upperBound...]
    let authority = rest.prefix { $0 != "/" && $0 != "?" && $0 != "#" }
    let path = rest.dropFirst(authority.count)
    guard !authority.contains("@") else { throw .user }
    guard !path.contains("?"), !path.contains("#") else { throw .query }
    guard let host = HostName(url: text), Self.isPort(host.port),
      text.unicodeScalars.allSatisfy(Self.isAllowed)
    else { throw .notAURL(text) }

    isLoopback = host.isLoopback
    guard scheme == "https" || isLoopback else { throw .insecure(host.description) }
    var trimmed = path
    while trimmed.last == "/" { trimmed.removeLast() }
    baseURL = "\(scheme)://\(authority)\(trimmed)"
  }

  private static func isPort(_ port: String?) -> Bool {
    guard let port else { return true }
    return port.allSatisfy(\.isNumber) && UInt16(port).map { $0 > 0 } ?? false
  }

  private static func isAllowed(_ scalar: Unicode.Scalar) -> Bool {
    (0x21...0x7E).contains(scalar.value) && scalar != "\"" && scalar != "<" && scalar != ">"
      && scalar != "\\"
  }
}
