/// The engine as a filter: lines with requests in, lines with answers out.
///
/// Requests and answers are those of the protocol that the reference's own answers were recorded
/// with: `{"op": "fql-match", "fql": "type = \"track\"", "event": {…}}` is answered with
/// `{"ok": true}`. What cannot be read or done is answered with `error` and `kind`, and the next line
/// goes on. One evaluator is for one thread: it remembers what it has compiled.
public struct Evaluator: Sendable {
  /// Whether answers say how they were come to, as `trace`.
  public let isTracing: Bool

  private var reader: RequestReader
  /// The answers that have not been taken.
  private var answers: [UInt8] = []

  /// An evaluator that has read nothing yet.
  ///
  /// - Parameters:
  ///   - isTracing: whether answers say how they were come to.
  ///   - timeZones: the rules of the time zones that Liquid templates name.
  public init(isTracing: Bool = false, timeZones: TimeZones = .utc) {
    self.isTracing = isTracing
    // A trace tells of all fields, also of those that nothing looks at.
    reader = RequestReader(timeZones: timeZones, readsWholeEvents: isTracing)
  }

  /// Answers one line.
  ///
  /// - Parameter line: the line as UTF-8, without its line feed.
  public mutating func answer(_ line: UnsafeBufferPointer<UInt8>) {
    let request: EvaluationRequest?
    do throws(JSONSyntaxError) {
      request = try reader.request(in: line)
    } catch {
      refuse("The line is not JSON: column \(error.column): \(error.message).", kind: "SyntaxError")
      return
    }
    guard let request else { return refuse("The line is no object.") }
    guard let name = request.operationName else { return refuse("The line has no text \"op\".") }
    guard let operation = request.operation else {
      let names = EvaluationOperation.allCases.map(\.rawValue).joined(separator: ", ")
      return refuse("There is no op \"\(name)\"; there are \(names).")
    }
    let answer = request.answer(to: operation)
    add(answer, trace: isTracing ? request.trace(of: operation) : nil)
  }

  /// Answers a line that is too long to be read.
  public mutating func refuseLine(longerThan limit: Int) {
    refuse("The line is longer than \(limit) bytes.")
  }

  /// Hands over the answers since the last time, each ended by a line feed.
  public mutating func takeAnswers<Failure: Error>(
    _ use: (UnsafeBufferPointer<UInt8>) throws(Failure) -> Void
  ) throws(Failure) {
    defer { answers.removeAll(keepingCapacity: true) }
    try answers.withUnsafeBufferPointer(use)
  }

  private mutating func refuse(_ message: String, kind: String = "RequestError") {
    add(.failure(message: message, kind: kind, collected: nil), trace: nil)
  }

  private mutating func add(_ answer: EvaluationAnswer, trace: JSONValue?) {
    var writer = ProtocolWriter()
    answer.write(to: &writer, trace: trace)
    writer.withBytes { answers += $0 }
  }
}
