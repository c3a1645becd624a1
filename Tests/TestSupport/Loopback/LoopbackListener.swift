import Foundation
import Synchronization

/// A listening socket with the thread that accepts on it.
final class LoopbackListener: Sendable {
  /// The port, chosen by the system.
  let port: Int

  private let isStopped: Stopped

  /// Starts to accept; `accepted` runs on the listener's thread and owns the socket it is given.
  init(accepted: @escaping @Sendable (Int32) -> Void) throws {
    let socket = try LoopbackSocket.open()
    do {
      port = try LoopbackSocket.listen(socket, backlog: 128)
    } catch {
      LoopbackSocket.close(socket)
      throw error
    }
    let isStopped = Stopped()
    self.isStopped = isStopped
    Thread.detachNewThread {
      while let connection = LoopbackSocket.accept(socket) {
        if isStopped.flag.load(ordering: .acquiring) {
          LoopbackSocket.close(connection)
          break
        }
        accepted(connection)
      }
      LoopbackSocket.close(socket)
    }
  }

  /// Ends the thread and with it the socket.
  func stop() {
    isStopped.flag.store(true, ordering: .releasing)
    // A connection of one's own ends a blocked accept on every system; closing the socket does not.
    guard let socket = try? LoopbackSocket.open() else { return }  // out of descriptors: left open
    LoopbackSocket.beginConnecting(socket, port: port)
    LoopbackSocket.close(socket)
  }

  /// The flag shared with the thread, which must not keep the listener itself alive.
  private final class Stopped: Sendable {
    let flag = Atomic(false)
  }
}
