/// Reads the lines of `evaluate`, and remembers what it compiled.
struct RequestReader: Sendable {
  /// The rules of the time zones that templates name.
  let timeZones: TimeZones
  /// Whether events are read whole, and not only what an answer depends on.
  let readsWholeEvents: Bool

  private var triggers = Compiled<RequestedTrigger?>()
  private var mappings = Compiled<RequestedMapping>()
  private var templates = Compiled<MappingNode>()
  private var destinations = Compiled<RequestedDestination>()

  /// How many arrays and objects may be nested in a line.
  private static let maximumDepth = 1_000

  /// A reader that has read nothing.
  init(timeZones: TimeZones, readsWholeEvents: Bool) {
    self.timeZones = timeZones
    self.readsWholeEvents = readsWholeEvents
  }

  /// The request that `line` holds; `nil` when it is JSON but no object.
  ///
  /// Of a member that is repeated the last one counts; those that nobody knows are read and dropped.
  ///
  /// - Throws: where and why the line is not JSON.
  mutating func request(
    in line: UnsafeBufferPointer<UInt8>
  ) throws(JSONSyntaxError) -> EvaluationRequest? {
    var request = EvaluationRequest()
    // Which parts of the event are looked at depends on the other members. They mostly stand in front
    // of it; where one comes later, the event is read again.
    var event: Int?
    var isEventRead = false
    var parser = JSONParser(bytes: line, maximumDepth: Self.maximumDepth)
    let isObject = try parser.document { (parser, key) throws(JSONSyntaxError) in
      switch key {
      case "op":
        request.operationName = try parser.value(inside: 1).stringValue
      case "event":
        event = parser.offset
        let selection = selection(for: request)
        if let selection {
          request.event = try parser.value(keeping: selection, inside: 1)
        } else {
          try parser.skip(inside: 1)
        }
        isEventRead = selection != nil
        return
      case "fql":
        request.trigger = try Self.read(&parser, &triggers) { RequestedTrigger($0) }
      case "mapping":
        request.mapping = try Self.read(&parser, &mappings) { [timeZones] in
          RequestedMapping($0, timeZones: timeZones)
        }
      case "template":
        request.template = try Self.read(&parser, &templates) { [timeZones] in
          MappingNode(["@liquid": $0], CompilationScope(timeZones: timeZones))
        }
      case "subscriptions":
        request.destination = try Self.read(&parser, &destinations) { [timeZones] in
          RequestedDestination($0, timeZones: timeZones)
        }
      default:
        try parser.skip(inside: 1)
        return
      }
      isEventRead = false
    }
    if !isEventRead, let event, let selection = selection(for: request) {
      parser.offset = event
      request.event = try parser.value(keeping: selection, inside: 1)
    }
    return isObject ? request : nil
  }

  private func selection(for request: EvaluationRequest) -> MemberSelection? {
    if readsWholeEvents { return .everything }
    return request.operation.flatMap { request.selection(for: $0) }
  }

  private static func read<Product>(
    _ parser: inout JSONParser, _ compiled: inout Compiled<Product>,
    _ compile: (JSONValue) -> Product
  ) throws(JSONSyntaxError) -> Product {
    let start = parser.offset
    if let known = compiled.product(at: start, in: parser.bytes) {
      parser.offset += known.length
      return known.product
    }
    let product = compile(try parser.value(inside: 1))
    compiled.remember(product, of: parser.bytes[start..<parser.offset])
    return product
  }
}
