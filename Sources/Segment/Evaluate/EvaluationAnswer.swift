/// The answer to one line of `evaluate`.
enum EvaluationAnswer {
  /// A value.
  case value(MappedValue)
  /// What went wrong.
  case failure(message: String, kind: String, collected: [String]?)

  /// The answer that an evaluation failed.
  static func failure(_ failure: EvaluationFailure) -> EvaluationAnswer {
    .failure(
      message: failure.text, kind: failure.kind.rawValue,
      collected: failure.kind == .aggregate ? failure.messages : nil)
  }

  /// The answer as JSON: `{"ok": …}`, `{"undefined": true}` or `{"error": …, "kind": …}`.
  func write(to writer: inout ProtocolWriter, trace: JSONValue?) {
    writer.write(asIs: "{")
    switch self {
    case .value(.undefined):
      writer.write(asIs: #""undefined":true"#)
    case .value(let value):
      writer.write(asIs: #""ok":"#)
      writer.write(value)
    case .failure(let message, let kind, let collected):
      writer.write(asIs: #""error":"#)
      writer.write(text: message)
      writer.write(asIs: #","kind":"#)
      writer.write(text: kind)
      if let collected {
        writer.write(asIs: #","messages":"#)
        writer.write(.json(.array(collected.map(JSONValue.string))))
      }
    }
    if let trace {
      writer.write(asIs: #","trace":"#)
      writer.write(.json(trace))
    }
    writer.write(asIs: "}\n")
  }
}
