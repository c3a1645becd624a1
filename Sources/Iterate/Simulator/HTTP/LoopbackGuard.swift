/// Keeps other sites' pages out of a server that listens on this machine.
///
/// A browser lets any page send requests here, and a site can point its own name at 127.0.0.1; the
/// `Origin` and `Host` headers give them away. A client that is not a browser sends no `Origin`.
enum LoopbackGuard {
  /// Lets `request` through when what it says of its origin and its target is loopback.
  static func check(_ request: SimulatorRequest) throws(SimulatorRefusal) {
    for header in request.headers {
      switch header.name.lowercased() {
      case "host" where !isLoopback(url: "http://\(header.value)"):
        throw .foreignHost(header.value)
      case "origin" where !isLoopback(url: header.value):
        throw .foreignOrigin(header.value)
      default:
        break
      }
    }
  }

  private static func isLoopback(url: String) -> Bool {
    HostName(url: url)?.isLoopback ?? false
  }
}
