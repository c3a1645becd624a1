internal import HTTPTypes
internal import HummingbirdCore
internal import Iterate
internal import NIOCore

/// Turns requests on the wire into those the simulator understands, and asks it.
struct SimulatorResponder: Sendable {
  let simulator: SharedSimulator

  /// What is to be delivered for a request.
  ///
  /// - Throws: that the request did not arrive whole.
  func delivery(for request: Request) async throws -> SimulatorDelivery {
    let isForHead = request.head.method == .head
    let body: ByteBuffer
    do {
      body = try await request.body.collect(upTo: Simulator.bodyLimit)
    } catch is NIOTooManyBytesError {
      let refusal = SimulatorReply(SimulatorRefusal.bodyTooLarge.response)
      return SimulatorDelivery(reply: refusal, isForHead: isForHead)
    }
    let reply = simulator.reply(to: SimulatorRequest(request, body: body))
    return SimulatorDelivery(reply: reply, isForHead: isForHead)
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
