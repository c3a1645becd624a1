import Iterate

/// A request that was found fit to send, with all that libcurl is told about it.
struct TransferPlan: Sendable {
  /// What is uploaded, which decides how libcurl is set up.
  enum Upload: Hashable, Sendable {
    /// No body and no length.
    case none
    /// The body, with its length even when that is zero.
    case body
    /// No body in either direction: `HEAD`.
    case headOnly
  }

  let method: String
  let url: String
  let host: String
  let fields: [String]
  let userAgent: String
  let body: [UInt8]
  let upload: Upload
  let limits: HTTPLimits
  let route: ProxyRoute
  let certificateFile: String?
  private let bearer: Secret?

  /// Checks `request`.
  ///
  /// - Throws: `APIFailure.badURL` or `.other` when it cannot be sent as it is.
  init(
    _ request: HTTPRequest, limits: HTTPLimits, userAgent: String, environment: HTTPEnvironment
  ) throws(APIFailure) {
    let address = try Self.address(request.url)
    guard FieldSyntax.isToken(request.method) else {
      throw .other(detail: "The request's method is not a word HTTP allows")
    }
    guard request.method != "HEAD" || request.body.isEmpty else {
      throw .other(detail: "A HEAD request cannot carry a body")
    }
    method = request.method
    url = request.url
    host = address.host
    fields = try Self.fields(of: request)
    self.userAgent = userAgent
    body = request.body
    upload = Self.upload(of: request)
    self.limits = limits
    route = environment.route(scheme: address.scheme, host: address.host)
    certificateFile = environment.certificateFile
    bearer = request.bearer
  }

  private static func upload(of request: HTTPRequest) -> Upload {
    if request.method == "HEAD" { return .headOnly }
    // RFC 9110 §8.6: methods that give a body a meaning state the length even of an empty one.
    let expectsBody = ["POST", "PUT", "PATCH"].contains(request.method)
    return expectsBody || !request.body.isEmpty ? .body : .none
  }

  private static func address(_ url: String) throws(APIFailure) -> CurlAddress {
    let isForbidden = { (scalar: Unicode.Scalar) in
      scalar == " " || scalar.properties.generalCategory == .control
    }
    guard !url.unicodeScalars.contains(where: isForbidden) else {
      throw .badURL(url: url, detail: "It contains a space or a control character")
    }
    let address: CurlAddress
    do {
      address = try CurlAddress(url)
    } catch {
      throw .badURL(url: withoutUser(url), detail: error.detail)
    }
    guard ["http", "https"].contains(address.scheme) else {
      throw .badURL(url: withoutUser(url), detail: "Only http and https are supported")
    }
    return address
  }

  /// `url` with the user name and password masked, for an error to show.
  private static func withoutUser(_ url: String) -> String {
    guard let slashes = url.firstRange(of: "//") else { return url }
    let authority = url[slashes.upperBound...].prefix { !"/?#".contains($0) }
    guard let at = authority.lastIndex(of: "@") else { return url }
    return url[..<slashes.upperBound] + "••••" + url[at...]
  }
}

extension TransferPlan {
  /// The failure to report for `fault`, with libcurl's sentence about it as `detail`.
  ///
  /// The key is masked, should it occur in the sentence. `isConnected` tells whether the connection
  /// had stood, `received` how many bytes of body had arrived.
  func failure(
    _ fault: TransferFault, detail: String, isConnected: Bool, received: Int
  ) -> APIFailure {
    let detail = masked(detail)
    return switch fault {
    case .unknownHost: .unknownHost(host: host, detail: detail)
    case .connectionRefused: .connectionRefused(host: host, detail: detail)
    case .connectionLost: .connectionLost(host: host, detail: detail)
    case .tlsFailed: .tlsFailed(host: host, detail: detail)
    case .timedOut where isConnected:
      .timedOut(host: host, milliseconds: limits.totalMilliseconds, received: received)
    case .timedOut: .connectTimedOut(host: host, milliseconds: limits.connectMilliseconds)
    case .badURL: .badURL(url: url, detail: detail)
    case .garbled: .garbled(detail: detail)
    case .headTooLarge: .garbled(detail: "its head is larger than a client takes")
    case .other: .other(detail: detail)
    }
  }

  private func masked(_ detail: String) -> String {
    guard let bearer, !bearer.isEmpty else { return detail }
    return detail.replacing(bearer.reveal(), with: bearer.masked)
  }
}

/// The kinds of trouble a transfer can have, as far as they are told apart.
enum TransferFault: Hashable, Sendable, CaseIterable {
  /// The host's name, or the proxy's, could not be resolved.
  case unknownHost
  /// Nothing accepted the connection.
  case connectionRefused
  /// The connection broke before the response was complete.
  case connectionLost
  /// TLS could not be agreed, or the certificate is not trusted.
  case tlsFailed
  /// One of the two time limits ran out.
  case timedOut
  /// What came back is not HTTP, or not in the encoding it says.
  case garbled
  /// The head of the response is larger than libcurl takes.
  case headTooLarge
  /// libcurl could not read the URL.
  case badURL
  /// Anything else.
  case other
}
