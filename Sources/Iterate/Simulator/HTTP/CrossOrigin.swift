/// What a browser has to be told before a page on this machine can use the simulator.
///
/// Pages of other sites are refused, and nothing that steers the simulator is open to any page.
///
/// - Source: the Fetch standard's CORS protocol, and Private Network Access.
enum CrossOrigin {
  /// The answer to a browser that asks beforehand whether it may send a request; `nil` when
  /// `request` is no such question, or may not be answered with yes.
  static func preflight(_ request: SimulatorRequest) -> SimulatorResponse? {
    guard request.method == "OPTIONS", allowedOrigin(of: request) != nil,
      request.header("Access-Control-Request-Method") != nil,
      (try? SimulatorRoute(path: request.path)) != nil
    else { return nil }
    var headers = [
      HTTPHeader("Access-Control-Allow-Methods", "\(SimulatorRoute.method), OPTIONS"),
      HTTPHeader("Access-Control-Allow-Headers", "authorization, content-type"),
      HTTPHeader("Access-Control-Max-Age", "600"),
    ]
    if request.header("Access-Control-Request-Private-Network") == "true" {
      headers.append(HTTPHeader("Access-Control-Allow-Private-Network", "true"))
    }
    return SimulatorResponse(status: 204, headers: headers, contentType: nil, body: [])
  }

  /// Lets the page that made `request` read the response.
  static func open(_ response: inout SimulatorResponse, to request: SimulatorRequest) {
    guard let origin = allowedOrigin(of: request) else { return }
    response.headers += [
      HTTPHeader("Access-Control-Allow-Origin", origin),
      HTTPHeader("Access-Control-Expose-Headers", "\(SimulatorResponse.marker), Retry-After"),
      HTTPHeader("Vary", "Origin"),
    ]
  }

  /// The origin of the page that made the request, when there is one and it is on this machine.
  private static func allowedOrigin(of request: SimulatorRequest) -> String? {
    guard let origin = request.header("Origin"),
      (try? LoopbackGuard.check(request)) != nil
    else { return nil }
    return origin
  }
}
