internal import Foundation
internal import Segment
internal import Synchronization

/// A thread that answers lines.
///
/// One of its own, since deeply nested lines need more stack than the threads of a pool have.
final class EvaluationWorker: Sendable {
  fileprivate struct Work {
    var evaluator: Evaluator
    var lines: ArraySlice<UInt8> = []
    var isOver = false
  }

  private let work: Mutex<Work>
  private let begins = DispatchSemaphore(value: 0)
  private let ends = DispatchSemaphore(value: 0)

  private static let stackSize = 64 * 1_048_576

  /// Starts the thread.
  init(_ evaluator: Evaluator) {
    work = Mutex(Work(evaluator: evaluator))
    let thread = Thread { [work = self] in work.run() }
    thread.stackSize = Self.stackSize
    thread.start()
  }

  /// Lets the thread answer `lines`, each ended by a line feed, but perhaps the last.
  func begin(_ lines: ArraySlice<UInt8>) {
    work.withLock { $0.lines = lines }
    begins.signal()
  }

  /// Waits for the answers and hands them over.
  func finish<Failed: Error>(
    _ use: (UnsafeBufferPointer<UInt8>) throws(Failed) -> Void
  ) throws(Failed) {
    ends.wait()
    try work.withLock { (work) throws(Failed) in
      try work.evaluator.takeAnswers(use)
    }
  }

  /// Ends the thread.
  func stop() {
    work.withLock { $0.isOver = true }
    begins.signal()
  }

  private func run() {
    while true {
      begins.wait()
      let isOver = work.withLock { work in
        if !work.isOver { work.answerLines() }
        return work.isOver
      }
      if isOver { return }
      ends.signal()
    }
  }
}

extension EvaluationWorker.Work {
  fileprivate mutating func answerLines() {
    lines.withUnsafeBufferPointer { bytes in
      var start = 0
      while start < bytes.count {
        let end = Self.lineEnd(from: start, in: bytes)
        evaluator.answer(UnsafeBufferPointer(rebasing: bytes[start..<end]))
        start = end + 1
      }
    }
    lines = []
  }
  /// Where the line ends that begins at `start`: at its line feed, else at the end.
  private static func lineEnd(from start: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Int {
    guard let base = bytes.baseAddress,
      let found = memchr(base + start, Int32(UInt8(ascii: "\n")), bytes.count - start)
    else { return bytes.count }
    return UnsafeRawPointer(base).distance(to: UnsafeRawPointer(found))
  }
}
