extension APIFailure {
  /// The failure as people read it, with the network layer's own words as the cause.
  public var failure: Failure {
    switch self {
    case .unknownHost(let host, let detail):
      Failure(
        "The host \(host) was not found", why: detail,
        fix: "Check the host's spelling, the network and its name server.", category: .unreachable)
    case .connectionRefused(let host, let detail):
      Failure(
        "\(host) did not accept a connection", why: detail,
        fix: "Check the address and the port, and that the server is running.",
        category: .unreachable)
    case .connectionLost(let host, let detail):
      Failure(
        "The connection to \(host) broke before the reply was complete", why: detail,
        fix: "Send it again; if it stays like this, check the network and any proxy.",
        category: .unreachable)
    case .tlsFailed(let host, let detail):
      Failure(
        "No trusted connection to \(host)", why: detail,
        fix: detail.contains("subject name")
          ? "Check the host's spelling: its certificate is for another name."
          : "If a company proxy or a local server signs with its own certificate, name that "
            + "certificate's file in SSL_CERT_FILE.",
        category: .unreachable)
    case .connectTimedOut(let host, let milliseconds):
      Failure(
        "No connection to \(host) within \(Self.time(milliseconds))",
        fix: "Check the network, the address and any proxy, then try again.", category: .timedOut)
    case .timedOut(let host, let milliseconds, let received):
      Failure(
        "No complete reply from \(host) within \(Self.time(milliseconds))",
        why: received == 0
          ? "nothing of the body had arrived" : "only \(received) bytes of the body had arrived",
        fix: "Try again, or allow more time.", category: .timedOut)
    case .tooLarge(let limit):
      Failure(
        "The reply is larger than \(limit) bytes and was not kept",
        fix: "Check that the address is that of the API.", category: .undecodable)
    case .garbled(let detail):
      Failure(
        "What came back is no reply that can be read", why: detail,
        fix: "Check that the address is that of the API, and any proxy in between.",
        category: .undecodable)
    case .cancelled:
      Failure("The request was cancelled", fix: "Send it again when ready.", category: .interrupted)
    case .badURL(let url, let detail):
      Failure(
        "The URL \(url) cannot be used", why: detail,
        fix: "Write it in full, such as https://example.com/path.", category: .configuration)
    case .other(let detail):
      Failure(
        "The request brought no reply", why: detail,
        fix: "Check the address, the headers and the key, then try again.", category: .unreachable)
    }
  }

  private static func time(_ milliseconds: Int) -> String {
    milliseconds.isMultiple(of: 1000) ? "\(milliseconds / 1000) s" : "\(milliseconds) ms"
  }
}
