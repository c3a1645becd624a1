/// What came back for an `HTTPRequest`, complete.
public struct HTTPResponse: Hashable, Sendable {
  /// The status code, such as 200.
  public var status: Int
  /// The header fields in the order received; repeated names stay apart.
  public var headers: [HTTPHeader]
  /// The decoded body.
  public var body: [UInt8]
  /// Where the time went.
  public var timings: HTTPTimings

  /// A response from its parts.
  public init(
    status: Int, headers: [HTTPHeader] = [], body: [UInt8] = [],
    timings: HTTPTimings = HTTPTimings()
  ) {
    self.status = status
    self.headers = headers
    self.body = body
    self.timings = timings
  }

  /// The value of the first header called `name`, in any letter case.
  public func header(_ name: String) -> String? {
    headers.first { $0.name.lowercased() == name.lowercased() }?.value
  }
}

/// Where the time of an exchange went, in microseconds since its start; zero where it did not occur.
public struct HTTPTimings: Hashable, Sendable {
  /// When the host's name was resolved.
  public var nameLookup: Int
  /// When the connection stood.
  public var connect: Int
  /// When TLS was agreed; zero without TLS.
  public var tls: Int
  /// When the first byte of the response arrived.
  public var firstByte: Int
  /// When the response was complete.
  public var total: Int

  /// Timings from their parts, all zero by default.
  public init(
    nameLookup: Int = 0, connect: Int = 0, tls: Int = 0, firstByte: Int = 0, total: Int = 0
  ) {
    self.nameLookup = nameLookup
    self.connect = connect
    self.tls = tls
    self.firstByte = firstByte
    self.total = total
  }

  /// The whole time, rounded to milliseconds.
  public var totalMilliseconds: Int { (total + 500) / 1000 }
}
