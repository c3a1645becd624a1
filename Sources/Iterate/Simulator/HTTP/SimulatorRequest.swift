/// One HTTP request to the simulator as data.
public struct SimulatorRequest: Hashable, Sendable {
  /// The method in capitals, such as `POST`.
  public var method: String
  /// The path as it was sent, such as `/api/v1/surveys/embed`, without the query.
  public var path: String
  /// What follows the `?`; `nil` when there is none.
  public var query: String?
  /// The header fields in the order received.
  public var headers: [HTTPHeader]
  /// The body's bytes; empty for none.
  public var body: [UInt8]

  /// A request from its parts.
  public init(
    method: String, path: String, query: String? = nil, headers: [HTTPHeader] = [],
    body: [UInt8] = []
  ) {
    self.method = method
    self.path = path
    self.query = query
    self.headers = headers
    self.body = body
  }

  /// The value of the first header called `name`, in any letter case.
  public func header(_ name: String) -> String? {
    let name = name.lowercased()
    return headers.first { $0.name.lowercased() == name }?.value
  }
}

extension SimulatorRequest {
  /// The key or token of `Authorization: Bearer …`.
  var bearer: Secret? {
    let parts = header("Authorization")?.split(separator: " ", maxSplits: 1) ?? []
    guard parts.count == 2, parts[0].lowercased() == "bearer" else { return nil }
    return Secret(String(parts[1]))
  }

  /// The media type in small letters, without its parameters.
  var mediaType: String? {
    header("Content-Type")?.prefix { $0 != ";" && !$0.isWhitespace }.lowercased()
  }
}
