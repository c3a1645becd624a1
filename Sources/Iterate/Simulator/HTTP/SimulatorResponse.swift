public import Segment

/// One HTTP response of the simulator as data.
public struct SimulatorResponse: Hashable, Sendable {
  /// The header every response carries, with the value `1`, so that none is taken for Iterate's.
  public static let marker = "X-Iterate-Simulator"

  /// The status code, such as 200.
  public var status: Int
  /// The header fields in the order they are sent.
  public var headers: [HTTPHeader]
  /// The body's bytes.
  public var body: [UInt8]

  /// A response with a JSON body and the marker.
  public init(status: Int, headers: [HTTPHeader] = [], json: JSONValue) {
    self.status = status
    self.headers =
      [
        HTTPHeader("Content-Type", "application/json; charset=utf-8"),
        HTTPHeader(Self.marker, "1"),
      ] + headers
    self.body = Array(json.text.utf8)
  }
}
