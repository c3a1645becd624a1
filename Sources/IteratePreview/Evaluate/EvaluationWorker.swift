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
        let rest = UnsafeBufferPointer(rebasing: bytes[start...])
        let length = rest.firstIndex(of: UInt8(ascii: "\n")) ?? rest.count
        evaluator.answer(UnsafeBufferPointer(rebasing: rest[..<length]))
        start += length + 1
      }
    }
    lines = []
  }
}
