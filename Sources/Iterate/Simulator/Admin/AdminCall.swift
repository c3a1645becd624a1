internal import Segment

/// A request that steers the simulator: everything under `/_simulator`.
struct AdminCall {
  /// What can be asked for.
  enum Resource: Hashable {
    /// Everything at a glance.
    case state
    /// A constant, to see whether it is there and how fast.
    case ping
    /// The clock.
    case clock
    /// The persons.
    case persons
    /// What was displayed to them.
    case displays
    /// Whom the next call with the embed key stands for.
    case nextPerson
    /// To forget.
    case reset
    /// What is set to go wrong.
    case faults
    /// The faults of one kind.
    case fault(name: String)
  }

  /// What is asked for.
  let resource: Resource
  /// `GET`, `POST` or `DELETE`.
  let method: String
  /// What stands after `?`, by name.
  let query: [String: String]
  /// The members of the body; empty without one.
  let body: JSONObject

  private static let root = "/_simulator"

  /// Whether a request is meant to steer the simulator.
  static func isAddressed(by request: SimulatorRequest) -> Bool {
    request.path.hasPrefix(root)
      && (request.path.utf8.count == root.utf8.count || request.path.hasPrefix(root + "/"))
  }

  /// The call that a request makes.
  ///
  /// - Throws: why it is none; pages are refused, of whatever site.
  init(_ request: SimulatorRequest) throws(SimulatorRefusal) {
    try LoopbackGuard.check(request)
    if let origin = request.header("Origin") { throw .pageSteers(origin) }
    let resource = try Self.resource(at: request.path)
    // What has no body in its answer is the same otherwise.
    let method = request.method == "HEAD" ? "GET" : request.method
    guard resource.methods.contains(method) else {
      throw .methodNotAllowed(request.method, allowed: resource.methods)
    }
    self.resource = resource
    self.method = method
    query = try Self.query(request.query, allowed: method == "GET" ? resource.parameters : [])
    guard method == "POST" else {
      body = JSONObject()
      return
    }
    try Simulator.checkBody(of: request)
    body = try Self.members(try Simulator.json(of: request), allowed: resource.members)
  }

  private static func resource(at path: String) throws(SimulatorRefusal) -> Resource {
    let parts = path.split(separator: "/").dropFirst().map { String($0).percentDecodedLeniently }
    switch parts.first {
    case nil: return .state
    case "faults" where parts.count == 2: return .fault(name: parts[1])
    case _ where parts.count > 1: throw .unknownPath(path)
    case "ping": return .ping
    case "clock": return .clock
    case "persons": return .persons
    case "displays": return .displays
    case "person": return .nextPerson
    case "reset": return .reset
    case "faults": return .faults
    default: throw .unknownPath(path)
    }
  }

  private static func query(
    _ text: String?, allowed: [String]
  ) throws(SimulatorRefusal) -> [String: String] {
    var query: [String: String] = [:]
    for pair in (text ?? "").split(separator: "&") {
      let parts = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
        .map { String($0).percentDecodedLeniently }
      guard allowed.contains(parts[0]) else {
        throw .malformedOrder("There is no parameter \(Wording.quoted(parts[0])) here.")
      }
      query[parts[0]] = parts.count > 1 ? parts[1] : ""
    }
    return query
  }

  private static func members(
    _ json: JSONValue?, allowed: [String]
  ) throws(SimulatorRefusal) -> JSONObject {
    guard let json else { return JSONObject() }
    guard case .object(let members) = json else {
      throw .malformedOrder("Expected an object, found \(json.kindInWords).")
    }
    if let other = members.keys.first(where: { !allowed.contains($0) }) {
      let known = allowed.joined(separator: ", ")
      throw .malformedOrder("There is no member \(Wording.quoted(other)) here, only \(known).")
    }
    return members
  }
}

extension AdminCall.Resource {
  /// The methods it takes.
  var methods: [String] {
    switch self {
    case .state, .ping, .persons, .displays: ["GET"]
    case .clock, .nextPerson, .faults: ["GET", "POST", "DELETE"]
    case .reset: ["POST"]
    case .fault: ["DELETE"]
    }
  }

  /// What may stand after `?`.
  fileprivate var parameters: [String] {
    switch self {
    case .persons: ["limit", "offset"]
    case .displays: ["limit", "offset", "person", "survey"]
    default: []
    }
  }

  /// What the body may say.
  fileprivate var members: [String] {
    switch self {
    case .clock: ["move"]
    case .nextPerson: ["id", "external_id"]
    case .reset: ["person"]
    case .faults: ["fault"]
    default: []
    }
  }
}
