/// One accepted connection, as a script sees it; all its calls block.
public final class LoopbackConnection {
  private let socket: Int32
  private let journal: LoopbackJournal
  private var unread: [UInt8] = []

  init(socket: Int32, journal: LoopbackJournal) {
    self.socket = socket
    self.journal = journal
  }

  /// Reads a request with as much body as its `Content-Length` says; nil if the peer hangs up first.
  public func readRequest() -> LoopbackRequest? {
    while true {
      if let request = takeRequest() {
        journal.received(request)
        return request
      }
      guard let more = LoopbackSocket.read(socket) else { return nil }
      unread += more
    }
  }

  /// Reads whatever comes next; nil if the peer hangs up.
  public func readSome() -> [UInt8]? {
    guard unread.isEmpty else {
      defer { unread = [] }
      return unread
    }
    return LoopbackSocket.read(socket)
  }

  /// Sends `bytes` as they are and returns whether the peer is still there.
  @discardableResult
  public func send(_ bytes: some Collection<UInt8>) -> Bool {
    LoopbackSocket.write(Array(bytes), to: socket)
  }

  /// Sends `text` as it is and returns whether the peer is still there.
  @discardableResult
  public func send(_ text: String) -> Bool {
    send(text.utf8)
  }

  /// Waits until the peer hangs up and drops what it still sends.
  public func waitForHangUp() {
    while LoopbackSocket.read(socket) != nil {}
  }

  /// Waits until the peer hangs up, or `milliseconds` have gone by, and returns whether it did.
  public func hangsUp(withinMilliseconds milliseconds: Int) -> Bool {
    LoopbackSocket.isReadable(socket, withinMilliseconds: milliseconds)
      && LoopbackSocket.read(socket) == nil
  }

  /// Ends the connection at once, as the end of the script does.
  public func close() {
    journal.close(socket)
  }

  private func takeRequest() -> LoopbackRequest? {
    guard let end = unread.firstRange(of: Array("\r\n\r\n".utf8)) else { return nil }
    let head = LoopbackRequest(bytes: Array(unread[..<end.upperBound]), headCount: end.upperBound)
    let length = head.values("Content-Length").first.flatMap { Int($0) } ?? 0
    guard unread.count - end.upperBound >= length else { return nil }
    let bytes = Array(unread.prefix(end.upperBound + length))
    unread.removeFirst(bytes.count)
    return LoopbackRequest(bytes: bytes, headCount: end.upperBound)
  }
}
