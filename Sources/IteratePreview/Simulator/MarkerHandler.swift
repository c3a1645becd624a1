internal import HTTPTypes
internal import Iterate
internal import NIOCore
internal import NIOHTTPTypes

/// Puts the simulator's marker also on what the HTTP library answers by itself, as when a request
/// is no HTTP.
final class MarkerHandler: ChannelOutboundHandler, RemovableChannelHandler {
  typealias OutboundIn = HTTPResponsePart
  typealias OutboundOut = HTTPResponsePart

  func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
    var part = unwrapOutboundIn(data)
    if case .head(var head) = part, let name = HTTPField.Name(SimulatorResponse.marker) {
      head.headerFields[name] = "1"
      part = .head(head)
    }
    context.write(wrapOutboundOut(part), promise: promise)
  }
}
