internal import Segment

extension EmbedReply {
  /// Reads the body of a reply.
  ///
  /// What decides about a display (`results`, the token, the survey and its id, the triggers, the
  /// errors) must have the right type. Everything else is left out when it has not.
  ///
  /// - Parameter body: the bytes received, whatever the status was.
  /// - Throws: why it is no embed reply.
  public init(decoding body: [UInt8]) throws(EmbedReplyProblem) {
    try self.init(decoding: Self.json(body))
  }

  /// Reads a reply that is already JSON.
  init(decoding raw: JSONValue) throws(EmbedReplyProblem) {
    var unknown: [JSONPath] = []
    var top = try ReplyFields(raw, at: JSONPath())
    let errors = try top.list("errors").map { (path, value) throws(EmbedReplyProblem) in
      try EmbedError(value, at: path, unknown: &unknown)
    }
    // Only texts were seen here. Anything else means an error as well and is shown as JSON.
    let legacyError = top.value("error") { $0.stringValue ?? $0.text }
    var results = try top.object("results")
    var auth = try results?.object("auth")
    let token = try auth?.strictText("token").map(Secret.init)
    var tracking = try results?.object("tracking")
    let lastUpdated = tracking?.integer("last_updated")
    let eventTraits = results?.value("event_traits", \.objectValue)
    let triggers = try results?.triggers(unknown: &unknown) ?? []
    let survey = try results?.object("survey").map { (fields) throws(EmbedReplyProblem) in
      try ReplySurvey(fields, unknown: &unknown)
    }
    let objects = [top, results, auth, tracking].compactMap { $0 }
    self.init(
      raw: raw, token: token, survey: survey, triggers: triggers, lastUpdated: lastUpdated,
      eventTraits: eventTraits, errors: errors,
      legacyError: legacyError.flatMap { $0.isEmpty ? nil : $0 },
      unknownFields: objects.flatMap(\.unread) + unknown)
  }

  /// Reads a body as JSON, or says why it is none.
  static func json(_ body: [UInt8]) throws(EmbedReplyProblem) -> JSONValue {
    let blanks: Set<UInt8> = [0x20, 0x09, 0x0a, 0x0d]
    guard let first = body.first(where: { !blanks.contains($0) }) else { throw .empty }
    do {
      return try JSONValue.parse(body)
    } catch {
      if first == UInt8(ascii: "<") { throw .html }
      throw isCut(body, at: error.offset) ? .truncated(error) : .notJSON(error)
    }
  }

  /// Whether JSON that goes wrong at `offset` was right up to its end.
  ///
  /// A string that is not closed goes wrong at its beginning, anything else that was cut at the end.
  private static func isCut(_ body: [UInt8], at offset: Int) -> Bool {
    guard body.indices.contains(offset) else { return true }
    guard body[offset] == UInt8(ascii: "\"") else { return false }
    var isEscaped = false
    for byte in body[(offset + 1)...] {
      if byte == UInt8(ascii: "\""), !isEscaped { return false }
      isEscaped = byte == UInt8(ascii: "\\") && !isEscaped
    }
    return true
  }
}

extension EmbedError {
  fileprivate init(
    _ value: JSONValue, at path: JSONPath, unknown: inout [JSONPath]
  ) throws(EmbedReplyProblem) {
    var fields = try ReplyFields(value, at: path)
    self.init(
      code: fields.integer("code"), type: fields.text("type"), message: fields.text("message"),
      userMessage: fields.text("user_message"))
    unknown += fields.unread
  }
}

extension ReplyFields {
  /// The list `triggers`.
  mutating func triggers(unknown: inout [JSONPath]) throws(EmbedReplyProblem) -> [DisplayTrigger] {
    try list("triggers").map { (path, value) throws(EmbedReplyProblem) in
      var fields = try ReplyFields(value, at: path)
      let type = try fields.strictText("type") ?? ""
      let seconds = fields.value("options") { $0["seconds"]?.doubleValue }
      if value["options"] == [:] { fields.acknowledge(["options"]) }
      unknown += fields.unread
      return DisplayTrigger(type: type, seconds: seconds.flatMap { Int(exactly: $0.rounded()) })
    }
  }
}
