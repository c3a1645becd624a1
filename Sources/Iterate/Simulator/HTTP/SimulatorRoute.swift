internal import Segment

/// What a request asks the simulator to do.
///
/// - Source: the paths are those of Iterate's iOS SDK 1.6.2.
enum SimulatorRoute: Hashable, Sendable {
  /// `/api/v1/surveys/embed`: which survey is to be shown?
  case embed
  /// `/api/v1/surveys/{id}/displayed`: this survey was put on screen.
  case displayed(surveyID: String)
  /// `/api/v1/surveys/{id}/dismiss`: this survey was closed.
  case dismiss(surveyID: String)

  /// The only method that any route takes.
  static let method = "POST"

  /// The route that a request takes.
  ///
  /// - Throws: that nothing is served there, or not with this method.
  init(_ request: SimulatorRequest) throws(SimulatorRefusal) {
    try self.init(path: request.path)
    guard request.method == Self.method else {
      throw .methodNotAllowed(request.method, allowed: [Self.method])
    }
  }

  /// The route of a path, whatever the method.
  ///
  /// - Throws: that nothing is served there.
  init(path: String) throws(SimulatorRefusal) {
    if path == Self.embedPath {
      self = .embed
      return
    }
    let parts = path.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.prefix(4) == ["", "api", "v1", "surveys"] else { throw .unknownPath(path) }
    switch parts.dropFirst(4).map({ String($0).percentDecodedLeniently }) {
    case ["embed"]: self = .embed
    case let rest where rest.count == 2 && rest[1] == "displayed":
      self = .displayed(surveyID: rest[0])
    case let rest where rest.count == 2 && rest[1] == "dismiss":
      self = .dismiss(surveyID: rest[0])
    default: throw .unknownPath(path)
    }
  }

  /// The path nearly every request has, which is told apart at once.
  private static let embedPath = "/api/v1/surveys/embed"
}
