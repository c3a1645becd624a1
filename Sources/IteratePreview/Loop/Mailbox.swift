internal import Synchronization

/// Where tasks leave what they have found out, for the main thread to take.
///
/// Messages are taken in the order they were left, each once.
final class Mailbox<Message: Sendable>: Sendable {
  private let messages = Mutex<[Message]>([])
  private let pipe: SelfPipe

  /// Makes an empty mailbox.
  ///
  /// - Throws: ``TerminalFailure/system(call:reason:)`` when descriptors have run out.
  init() throws(TerminalFailure) {
    pipe = try SelfPipe()
  }

  /// Readable while there are messages; what the loop waits for.
  var descriptor: Int32 { pipe.readEnd }

  /// Leaves a message.
  ///
  /// For any thread; never blocks for longer than an append takes.
  func post(_ message: Message) {
    let isFirst = messages.withLock { messages in
      messages.append(message)
      return messages.count == 1
    }
    if isFirst { pipe.wake() }
  }

  /// Takes all messages.
  func drain() -> [Message] {
    // In this order: a message that is left in between wakes the reader once more, for nothing.
    // The other way round it could lie there unnoticed.
    pipe.drain()
    return messages.withLock { messages in
      defer { messages = [] }
      return messages
    }
  }
}
