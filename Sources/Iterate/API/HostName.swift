/// The host of a URL, for telling hosts apart.
public struct HostName: Hashable, Sendable {
  /// The name or address in lower case, without brackets and port.
  public let name: String
  /// The port, when the URL names one.
  public let port: String?

  /// The host that `url` leads to; `nil` when it is no absolute URL with a host.
  public init?(url: String) {
    guard let scheme = url.firstRange(of: "://") else { return nil }
    let authority = url[scheme.upperBound...].prefix { !"/?#\\".contains($0) }
    // A user name in front of `@` can look like a host.
    let host = authority.lastIndex(of: "@").map { authority[authority.index(after: $0)...] }
    var rest = host ?? authority
    if rest.first == "[" {
      guard let end = rest.firstIndex(of: "]") else { return nil }
      name = rest[rest.index(after: rest.startIndex)..<end].lowercased()
      rest = rest[rest.index(after: end)...]
    } else {
      name = rest.prefix { $0 != ":" }.lowercased()
      rest = rest.drop { $0 != ":" }
    }
    guard !name.isEmpty, rest.isEmpty || rest.first == ":" else { return nil }
    port = rest.isEmpty ? nil : String(rest.dropFirst())
  }

  /// Whether it is this very machine: `localhost`, `127.0.0.0/8` or `::1`.
  public var isLoopback: Bool {
    if name == "localhost" || name == "::1" { return true }
    let parts = name.split(separator: ".", omittingEmptySubsequences: false)
    return parts.count == 4 && parts[0] == "127" && parts.allSatisfy { UInt8($0) != nil }
  }
}

extension HostName: CustomStringConvertible {
  /// The host as it stands in a URL.
  public var description: String {
    let host = name.contains(":") ? "[\(name)]" : name
    return port.map { "\(host):\($0)" } ?? host
  }
}
