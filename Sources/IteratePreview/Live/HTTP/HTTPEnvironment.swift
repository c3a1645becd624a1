/// What the process's environment says about the network: proxies, and whom to trust.
///
/// libcurl would read the proxy variables itself. They are read here instead, so that the client
/// depends on values alone and the rule for loopback has one place.
struct HTTPEnvironment: Hashable, Sendable {
  private let variables: [String: String]

  /// Reads from `variables`, such as the process's own.
  ///
  /// Empty ones count as not set.
  init(_ variables: [String: String]) {
    self.variables = variables.filter { !$0.value.isEmpty }
  }

  /// The file of trusted certificates, or nil for the system's.
  ///
  /// - Source: curl(1), ENVIRONMENT: `CURL_CA_BUNDLE` and `SSL_CERT_FILE`, in this order.
  var certificateFile: String? {
    first("CURL_CA_BUNDLE", "SSL_CERT_FILE")
  }

  /// How to reach `host` by `scheme`.
  ///
  /// A loopback host is always reached directly.
  ///
  /// - Source: curl(1), ENVIRONMENT. `http_proxy` counts in small letters only, because CGI gives a
  ///   client's `Proxy` header the other name.
  func route(scheme: String, host: String) -> ProxyRoute {
    guard !Self.isLoopback(host) else { return .direct }
    let own = scheme == "https" ? first("https_proxy", "HTTPS_PROXY") : first("http_proxy")
    guard let proxy = own ?? first("all_proxy", "ALL_PROXY") else { return .direct }
    return ProxyRoute(proxy: proxy, exceptions: first("no_proxy", "NO_PROXY") ?? "")
  }

  /// Whether `host`, as libcurl writes it, never leaves this machine.
  ///
  /// - Source: RFC 6761 §6.3 (`localhost`), RFC 1122 §3.2.1.3 (127/8), RFC 4291 §2.5.3 (`::1`).
  static func isLoopback(_ host: String) -> Bool {
    let host = host.lowercased()
    if host == "localhost" || host.hasSuffix(".localhost") || host == "[::1]" { return true }
    let parts = host.split(separator: ".", omittingEmptySubsequences: false)
    return parts.count == 4 && parts[0] == "127" && parts.allSatisfy { UInt8($0) != nil }
  }

  private func first(_ names: String...) -> String? {
    for name in names {
      if let value = variables[name] { return value }
    }
    return nil
  }
}

/// The proxy of a request and the hosts it does not apply to, as libcurl takes them.
struct ProxyRoute: Hashable, Sendable {
  /// The proxy's URL; empty for none.
  let proxy: String
  /// The hosts reached without it, separated by commas; `*` for all.
  let exceptions: String

  /// No proxy.
  static let direct = ProxyRoute(proxy: "", exceptions: "*")
}
