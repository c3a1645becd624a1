internal import Iterate
internal import Segment

/// Answers all lines of a file, in their order, on one or several threads.
struct EvaluationRun {
  private let workers: [EvaluationWorker]
  private var refusals: Evaluator

  /// Smaller parts are not worth waking a thread for.
  private static let smallestPart = 32 * 1024

  /// A run with `jobs` threads.
  init(jobs: Int, evaluator: Evaluator) {
    workers = (0..<max(1, jobs)).map { _ in EvaluationWorker(evaluator) }
    refusals = evaluator
  }

  /// Reads `lines` to their end, and writes an answer for each to `output`.
  ///
  /// Ends early, without a failure, when nobody reads the answers any more.
  ///
  /// - Throws: a failure of the category `data` when something cannot be read or written.
  mutating func answer(_ lines: inout RequestLines, to output: StandardStream) throws(Failure) {
    defer { for worker in workers { worker.stop() } }
    var isRead = true
    while isRead, let batch = try lines.next() {
      switch batch {
      case .overlong:
        refusals.refuseLine(longerThan: RequestLines.lineLimit)
        try refusals.takeAnswers { (answers) throws(Failure) in
          isRead = try output.write(bytes: answers)
        }
      case .lines(let bytes):
        isRead = try answer(bytes, to: output)
      }
    }
  }

  /// Answers a batch; `false` when nobody reads the answers.
  private func answer(_ bytes: [UInt8], to output: StandardStream) throws(Failure) -> Bool {
    let parts = Self.parts(of: bytes, atMost: workers.count)
    for (worker, part) in zip(workers, parts) { worker.begin(part) }
    var isRead = true
    // All are waited for, whatever becomes of the first: they work on their own.
    var failure: Failure?
    for (worker, _) in zip(workers, parts) {
      do throws(Failure) {
        try worker.finish { (answers) throws(Failure) in
          if isRead, failure == nil { isRead = try output.write(bytes: answers) }
        }
      } catch {
        failure = error
      }
    }
    if let failure { throw failure }
    return isRead
  }

  /// `bytes` cut at line ends into up to `count` parts of about the same size.
  static func parts(of bytes: [UInt8], atMost count: Int) -> [ArraySlice<UInt8>] {
    let size = max(smallestPart, (bytes.count + count - 1) / count)
    var parts: [ArraySlice<UInt8>] = []
    var start = 0
    while start < bytes.count {
      var end = bytes.count
      if parts.count < count - 1, start + size < bytes.count,
        let lineFeed = bytes[(start + size - 1)...].firstIndex(of: UInt8(ascii: "\n"))
      {
        end = lineFeed + 1
      }
      parts.append(bytes[start..<end])
      start = end
    }
    return parts
  }
}
