internal import Segment

/// Why the simulator does not do what a request asks for.
public enum SimulatorRefusal: Error, Hashable, Sendable {
  /// The request is meant for a host that is not this machine, as when a name was rebound to it.
  case foreignHost(String)
  /// A page of a site that is not on this machine made the request.
  case foreignOrigin(String)
  /// A page, of whatever site, tries to steer the simulator.
  case pageSteers(String)
  /// Nothing is served under this path.
  case unknownPath(String)
  /// The simulator has no survey with this id.
  case unknownSurvey(String)
  /// The simulator knows nobody of this id.
  case unknownPerson(String)
  /// No fault of this kind is set.
  case faultNotSet(String)
  /// The path is served, but not with this method.
  case methodNotAllowed(String, allowed: [String])
  /// The body is larger than `Simulator.bodyLimit` bytes.
  case bodyTooLarge
  /// With the request the person would have more than `SimulatedPerson.traitLimit` bytes of traits.
  case tooManyTraits
  /// The body is said to be something else than JSON.
  case wrongContentType(String)
  /// There is no key, or one that the simulator did not issue.
  case unknownKey
  /// The call is about a person, and the embed key stands for none.
  case userTokenNeeded
  /// The body is not JSON, or not JSON of the kind that is wanted.
  case malformedBody(String)
  /// An admin call says something that cannot be done; the sentence says why.
  case malformedOrder(String)
}

extension SimulatorRefusal {
  /// The status it is answered with.
  public var status: Int {
    switch self {
    case .malformedBody, .malformedOrder: 400
    case .unknownKey, .userTokenNeeded: 401
    case .foreignHost, .foreignOrigin, .pageSteers: 403
    case .unknownPath, .unknownSurvey, .unknownPerson, .faultNotSet: 404
    case .methodNotAllowed: 405
    case .bodyTooLarge, .tooManyTraits: 413
    case .wrongContentType: 415
    }
  }

  /// The response, with its reason in Iterate's envelope of errors.
  public var response: SimulatorResponse {
    let error: JSONValue = [
      "code": .number(JSONNumber(status)),
      "type": .string(type),
      "message": .string(message),
      "user_message": .string(userMessage),
    ]
    return SimulatorResponse(status: status, headers: headers, json: ["errors": [error]])
  }

  /// What is wrong and what to do, on one line.
  public var sentence: String {
    // Some of the reasons are sentences already, others only begin one.
    let what = message.prefix(1).uppercased() + message.dropFirst()
    return "\(what)\(what.hasSuffix(".") ? "" : ".") \(userMessage)"
  }

  private var headers: [HTTPHeader] {
    guard case .methodNotAllowed(_, let allowed) = self else { return [] }
    return [HTTPHeader("Allow", allowed.joined(separator: ", "))]
  }

  private var type: String {
    switch self {
    case .malformedBody, .malformedOrder: "invalid_request"
    case .unknownKey, .userTokenNeeded: "unauthorized"
    case .foreignHost, .foreignOrigin, .pageSteers: "forbidden"
    case .unknownPath, .unknownSurvey, .unknownPerson, .faultNotSet: "not_found"
    case .methodNotAllowed: "method_not_allowed"
    case .bodyTooLarge, .tooManyTraits: "payload_too_large"
    case .wrongContentType: "unsupported_media_type"
    }
  }

  /// What is wrong, for whoever wrote the client.
  public var message: String {
    switch self {
    case .foreignHost(let host):
      "the simulator answers on loopback only, not as \(Wording.quoted(host))"
    case .foreignOrigin(let origin):
      "pages of \(Wording.quoted(origin)) may not use the simulator"
    case .pageSteers(let origin):
      "pages, such as of \(Wording.quoted(origin)), may not steer the simulator"
    case .unknownPath(let path): "nothing is served under \(Wording.quoted(path))"
    case .unknownSurvey(let id): "there is no survey \(Wording.quoted(id))"
    case .unknownPerson(let id): "there is no person \(Wording.quoted(id))"
    case .faultNotSet(let name): "the fault \(Wording.quoted(name)) is not set"
    case .methodNotAllowed(let method, let allowed):
      "\(Wording.quoted(method)) is not allowed here, use \(allowed.joined(separator: " or "))"
    case .bodyTooLarge: "the body is larger than \(Simulator.bodyLimit) bytes"
    case .tooManyTraits:
      "the person's traits would be larger than \(SimulatedPerson.traitLimit) bytes"
    case .wrongContentType(let type):
      "the body must be application/json, not \(Wording.quoted(type))"
    case .unknownKey: "the bearer token is neither the simulator's embed key nor issued by it"
    case .userTokenNeeded: "this call needs the user token that an embed call returned"
    case .malformedBody(let problem), .malformedOrder(let problem): problem
    }
  }

  /// What to do about it, for whoever uses the client.
  public var userMessage: String {
    switch self {
    case .foreignHost: "Use http://127.0.0.1 and the simulator's port."
    case .foreignOrigin: "Serve the page from localhost."
    case .pageSteers: "Call it from a terminal, such as with curl."
    case .unknownPath: "Send embed requests to /api/v1/surveys/embed."
    case .unknownSurvey: "Use the id of a survey in the workspace."
    case .unknownPerson: "GET /_simulator/persons lists everyone."
    case .faultNotSet: "GET /_simulator/faults lists what is set."
    case .methodNotAllowed(_, let allowed):
      "Send a \(allowed.joined(separator: " or ")) request."
    case .bodyTooLarge: "Send less."
    case .tooManyTraits: "Send fewer or shorter user_traits; those sent before are kept."
    case .wrongContentType: "Send JSON, with the header Content-Type: application/json."
    case .unknownKey: "Use the simulator's embed key, and forget tokens of an earlier simulator."
    case .userTokenNeeded: "Make an embed call first, and use the token it returns."
    case .malformedBody: "Send the body that Iterate's embed API takes."
    case .malformedOrder: "docs/SIMULATOR.md shows every call."
    }
  }
}
