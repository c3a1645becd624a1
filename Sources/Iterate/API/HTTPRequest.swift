/// One HTTP request as data.
///
/// The program decides it in pure code; the client in the shell sends it.
public struct HTTPRequest: Hashable, Sendable {
  /// The method in capitals, such as `POST`.
  public var method: String
  /// An absolute URL.
  public var url: String
  /// The header fields in the order they are sent, but for `Authorization`.
  public var headers: [HTTPHeader]
  /// The key or token sent as `Authorization: Bearer …`.
  public var bearer: Secret?
  /// The body's bytes; empty for none.
  public var body: [UInt8]

  /// A request from its parts.
  public init(
    method: String, url: String, headers: [HTTPHeader] = [], bearer: Secret? = nil,
    body: [UInt8] = []
  ) {
    self.method = method
    self.url = url
    self.headers = headers
    self.bearer = bearer
    self.body = body
  }
}

/// One header field.
///
/// Names are compared without regard to case.
public struct HTTPHeader: Hashable, Sendable {
  /// The name as written.
  public var name: String
  /// The value, without surrounding white space.
  public var value: String

  /// A field from its name and value.
  public init(_ name: String, _ value: String) {
    self.name = name
    self.value = value
  }
}
