internal import HTTPTypes
internal import HummingbirdCore
internal import Iterate
internal import NIOCore

/// Turns requests on the wire into those the simulator understands, and its responses back.
struct SimulatorResponder: Sendable {
  let simulator: SharedSimulator

  func respond(to request: Request) async throws -> Response {
    let body: ByteBuffer
    do {
      body = try await request.body.collect(upTo: Simulator.bodyLimit)
    } catch is NIOTooManyBytesError {
      return Response(SimulatorRefusal.bodyTooLarge.response, to: request)
    }
    return Response(simulator.respond(to: SimulatorRequest(request, body: body)), to: request)
  }
}

extension SimulatorRequest {
  fileprivate init(_ request: Request, body: ByteBuffer) {
    let target = (request.head.path ?? "").split(
      separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
    // The library keeps the first Host header apart; without one this is an empty name, which the
    // simulator refuses.
    let host = HTTPHeader("Host", request.head.authority ?? "")
    self.init(
      method: request.head.method.rawValue,
      path: target.first.map(String.init) ?? "",
      query: target.count > 1 ? String(target[1]) : nil,
      headers: [host] + request.headers.map { HTTPHeader($0.name.rawName, $0.value) },
      body: Array(body.readableBytesView)
    )
  }
}

extension Response {
  fileprivate init(_ response: SimulatorResponse, to request: Request) {
    var fields = HTTPFields()
    for header in response.headers {
      guard let name = HTTPField.Name(header.name) else { continue }
      fields.append(HTTPField(name: name, value: header.value))
    }
    let complete = Response(
      status: HTTPTypes.HTTPResponse.Status(code: response.status), headers: fields,
      body: ResponseBody(byteBuffer: ByteBuffer(bytes: response.body)))
    self = request.head.method == .head ? complete.createHeadResponse() : complete
  }
}
