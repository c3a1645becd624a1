public import Segment

/// One HTTP response of the simulator as data.
public struct SimulatorResponse: Hashable, Sendable {
  /// The header every response carries, with the value `1`, so that none is taken for Iterate's.
  public static let marker = "X-Iterate-Simulator"

  /// The header that says what the body is.
  static let contentType = "Content-Type"

  /// The status code, such as 200.
  public var status: Int
  /// The header fields in the order they are sent.
  public var headers: [HTTPHeader]
  /// The body's bytes.
  public var body: [UInt8]

  /// A response with a JSON body and the marker.
  public init(status: Int, headers: [HTTPHeader] = [], json: JSONValue) {
    var body: [UInt8] = []
    json.write(into: &body)
    self.init(
      status: status, headers: headers, contentType: "application/json; charset=utf-8", body: body)
  }

  /// A response with the marker and any body.
  init(status: Int, headers: [HTTPHeader] = [], contentType: String?, body: [UInt8]) {
    self.status = status
    self.headers =
      (contentType.map { [HTTPHeader(Self.contentType, $0)] } ?? [])
      + [HTTPHeader(Self.marker, "1")] + headers
    self.body = body
  }
}
