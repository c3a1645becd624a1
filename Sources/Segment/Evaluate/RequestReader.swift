/// Reads the lines of `evaluate`, and remembers what it compiled.
struct RequestReader: Sendable {
  /// The rules of the time zones that templates name.
  let timeZones: TimeZones

  private var triggers = Compiled<Trigger?>()
  private var mappings = Compiled<RequestedMapping>()
  private var templates = Compiled<MappingNode>()
  private var destinations = Compiled<RequestedDestination>()

  /// How many arrays and objects may be nested in a line.
  private static let maximumDepth = 1_000

  /// A reader that has read nothing.
  init(timeZones: TimeZones) {
    self.timeZones = timeZones
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
    var parser = JSONParser(bytes: line, maximumDepth: Self.maximumDepth)
    let isObject = try parser.document { (parser, key) throws(JSONSyntaxError) in
      switch key {
      case "op":
        request.operation = try parser.value(inside: 1).stringValue
      case "event":
        request.event = try parser.value(inside: 1)
      case "fql":
        request.trigger = try Self.read(&parser, &triggers) { $0.stringValue.map { Trigger($0) } }
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
        _ = try parser.value(inside: 1)
      }
    }
    return isObject ? request : nil
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
