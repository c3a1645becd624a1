import Foundation
import Synchronization

/// What a loopback server saw, in the order it happened.
public enum LoopbackEvent: Hashable, Sendable {
  /// A connection was accepted.
  case opened
  /// A complete request was read.
  case requested
  /// A connection is over, from whichever side.
  case closed
}

/// A server on 127.0.0.1 that plays a script on every connection, each on a thread of its own.
///
/// It stops, and breaks what is open, when the last reference goes.
public final class LoopbackServer: Sendable {
  /// The port, chosen by the system.
  public let port: Int

  private let journal: LoopbackJournal
  private let listener: LoopbackListener

  /// Starts to listen.
  public init(_ script: LoopbackScript) throws {
    let journal = LoopbackJournal()
    listener = try LoopbackListener { socket in
      journal.opened(socket)
      Thread.detachNewThread {
        script.play(LoopbackConnection(socket: socket, journal: journal))
        journal.close(socket)
      }
    }
    port = listener.port
    self.journal = journal
  }

  deinit {
    listener.stop()
    journal.breakAll()
  }

  /// The server's address without a path, such as `http://127.0.0.1:40000`.
  public var url: String { "http://127.0.0.1:\(port)" }

  /// How many connections were accepted.
  public var connectionCount: Int { journal.connectionCount }

  /// The requests read so far, on all connections.
  public var requests: [LoopbackRequest] { journal.requests }

  /// Waits until `event` comes up among those not waited for yet, skips what is before it and
  /// returns when it happened; nil when the waiting task is cancelled.
  @discardableResult
  public func wait(for event: LoopbackEvent) async -> ContinuousClock.Instant? {
    for await (next, time) in journal.events where next == event { return time }
    return nil
  }
}

/// A request as it arrived.
public struct LoopbackRequest: Hashable, Sendable {
  /// Every byte, head and body.
  public let bytes: [UInt8]
  /// The bytes after the head.
  public let body: [UInt8]
  /// The first line, such as `GET / HTTP/1.1`.
  public let line: String
  /// The lines after it, up to the empty one.
  public let fields: [String]

  /// Takes a request apart after `headCount` bytes, the empty line included.
  init(bytes: [UInt8], headCount: Int) {
    self.bytes = bytes
    body = Array(bytes.dropFirst(headCount))
    let head = String(decoding: bytes.prefix(headCount), as: UTF8.self)
    let lines = head.split(separator: "\r\n").map(String.init)
    line = lines.first ?? ""
    fields = Array(lines.dropFirst())
  }

  /// The values of all fields called `name`, in any letter case.
  public func values(_ name: String) -> [String] {
    fields.compactMap { field in
      guard let colon = field.firstIndex(of: ":") else { return nil }
      guard field[..<colon].lowercased() == name.lowercased() else { return nil }
      return String(field[field.index(after: colon)...].drop { $0 == " " })
    }
  }
}

/// What happened on a server's connections, and the sockets still open.
final class LoopbackJournal: Sendable {
  private struct State {
    var open: Set<Int32> = []
    var connectionCount = 0
    var requests: [LoopbackRequest] = []
    var isOver = false
  }

  typealias Events = AsyncStream<(LoopbackEvent, ContinuousClock.Instant)>

  let events: Events
  private let continuation: Events.Continuation
  private let state = Mutex(State())

  init() {
    (events, continuation) = AsyncStream.makeStream()
  }

  var connectionCount: Int { state.withLock { $0.connectionCount } }
  var requests: [LoopbackRequest] { state.withLock { $0.requests } }

  func opened(_ socket: Int32) {
    state.withLock { state in
      state.open.insert(socket)
      state.connectionCount += 1
      // The server may have gone while this connection was being accepted.
      if state.isOver { LoopbackSocket.shutDown(socket) }
    }
    note(.opened)
  }

  func received(_ request: LoopbackRequest) {
    state.withLock { $0.requests.append(request) }
    note(.requested)
  }

  /// Closes `socket` unless it is closed already, so that no other's number is closed by mistake.
  func close(_ socket: Int32) {
    let wasOpen = state.withLock { state in
      guard state.open.remove(socket) != nil else { return false }
      LoopbackSocket.close(socket)
      return true
    }
    if wasOpen { note(.closed) }
  }

  private func note(_ event: LoopbackEvent) {
    continuation.yield((event, ContinuousClock.now))
  }

  /// Makes every read and write in a script return at once; the scripts' threads close the sockets.
  func breakAll() {
    state.withLock { state in
      state.isOver = true
      for socket in state.open { LoopbackSocket.shutDown(socket) }
    }
  }
}
