/// What a loopback server does with each connection.
public struct LoopbackScript: Sendable {
  let play: @Sendable (LoopbackConnection) -> Void

  /// A script of its own.
  ///
  /// The connection is closed when `play` returns.
  public init(_ play: @escaping @Sendable (LoopbackConnection) -> Void) {
    self.play = play
  }
}

// MARK: Answers, each as often as it is asked for on a connection

extension LoopbackScript {
  /// Answers with what `answer` makes of the request, byte for byte.
  public static func answer(
    _ answer: @escaping @Sendable (LoopbackRequest) -> [UInt8]
  ) -> LoopbackScript {
    LoopbackScript { connection in
      while let request = connection.readRequest(), connection.send(answer(request)) {}
    }
  }

  /// Answers with `text`, byte for byte.
  public static func raw(_ text: String) -> LoopbackScript {
    answer { _ in Array(text.utf8) }
  }

  /// Answers with a status, fields and a body whose length is stated.
  public static func respond(
    status: String = "200 OK", fields: [String] = [], body: some Collection<UInt8> = [UInt8]()
  ) -> LoopbackScript {
    let bytes = response(status: status, fields: fields, body: Array(body))
    return answer { _ in bytes }
  }

  /// Answers with the request's own bytes, head included, as the body.
  public static let echo = answer { request in
    response(status: "200 OK", fields: [], body: request.bytes)
  }

  /// Answers with a redirect to `url`.
  public static func redirect(to url: String) -> LoopbackScript {
    respond(status: "302 Found", fields: ["Location: \(url)"])
  }

  private static func response(status: String, fields: [String], body: [UInt8]) -> [UInt8] {
    let lines = ["HTTP/1.1 \(status)"] + fields + ["Content-Length: \(body.count)", "", ""]
    return Array(lines.joined(separator: "\r\n").utf8) + body
  }
}

// MARK: Faults

extension LoopbackScript {
  /// Reads the request and never answers; ends when the peer hangs up.
  public static let hang = LoopbackScript { connection in
    guard connection.readRequest() != nil else { return }
    connection.waitForHangUp()
  }

  /// Accepts the connection and never says a word; ends when the peer hangs up.
  public static let silence = LoopbackScript { $0.waitForHangUp() }

  /// Closes each connection before reading from it.
  public static let closeAtOnce = LoopbackScript { $0.close() }

  /// Reads the request and closes without an answer.
  public static let closeUnanswered = LoopbackScript { connection in
    _ = connection.readRequest()
  }

  /// Announces `length` bytes of body, sends `body` and closes.
  public static func closeMidBody(announcing length: Int, body: String) -> LoopbackScript {
    LoopbackScript { connection in
      guard connection.readRequest() != nil else { return }
      connection.send("HTTP/1.1 200 OK\r\nContent-Length: \(length)\r\n\r\n\(body)")
    }
  }

  /// Sends a byte of body every `milliseconds` until the peer hangs up.
  public static func drip(everyMilliseconds milliseconds: Int) -> LoopbackScript {
    LoopbackScript { connection in
      guard connection.readRequest() != nil else { return }
      connection.send("HTTP/1.1 200 OK\r\nContent-Length: 1000000\r\n\r\n")
      while connection.send("x"), !connection.hangsUp(withinMilliseconds: milliseconds) {}
    }
  }

  /// Sends body without a stated length and without end, until the peer hangs up.
  public static let flood = LoopbackScript { connection in
    guard connection.readRequest() != nil else { return }
    connection.send("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n")
    let chunk = "1000\r\n" + String(repeating: "x", count: 0x1000) + "\r\n"
    while connection.send(chunk) {}
  }

  /// Answers the first bytes, whatever they are, with `text`, and waits for the peer to hang up.
  public static func garbage(_ text: String) -> LoopbackScript {
    LoopbackScript { connection in
      guard connection.readSome() != nil else { return }
      connection.send(text)
      connection.waitForHangUp()
    }
  }
}
