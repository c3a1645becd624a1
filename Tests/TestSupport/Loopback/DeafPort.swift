/// A port of 127.0.0.1 where connecting neither succeeds nor fails: its queue of connections is
/// full, and nobody accepts.
public final class DeafPort: Sendable {
  /// The port's number.
  public let port: Int

  private let sockets: [Int32]

  /// Fills the queue.
  public init() throws {
    let listener = try LoopbackSocket.open()
    var sockets = [listener]
    do {
      port = try LoopbackSocket.listen(listener, backlog: 0)
      for _ in 0..<8 {
        let filler = try LoopbackSocket.open()
        sockets.append(filler)
        LoopbackSocket.beginConnecting(filler, port: port)
      }
    } catch {
      sockets.forEach(LoopbackSocket.close)
      throw error
    }
    self.sockets = sockets
  }

  deinit {
    sockets.forEach(LoopbackSocket.close)
  }
}
