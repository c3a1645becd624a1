/// What came back for an `HTTPRequest`, complete.
public struct HTTPResponse: Hashable, Sendable {
  /// The status code, such as 200.
  public var status: Int
  /// The header fields in the order received; repeated names stay apart.
  public var headers: [HTTPHeader]
  /// The decoded body.
  public var body: [UInt8] {
    didSet { readBody = nil }
  }
  /// The body once it has been read; `nil` before.
  public private(set) var readBody: ReadBody?
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

  /// The response with its body read.
  ///
  /// Costs as much as the body is long; the main thread is no place for that.
  public func read() -> HTTPResponse {
    guard readBody == nil else { return self }
    var response = self
    response.readBody = ReadBody(body)
    return response
  }

  /// Whether both are the same response; it does not matter whether its body has been read.
  public static func == (left: HTTPResponse, right: HTTPResponse) -> Bool {
    left.status == right.status && left.headers == right.headers && left.body == right.body
      && left.timings == right.timings
  }

  public func hash(into hasher: inout Hasher) {
    hasher.combine(status)
    hasher.combine(headers)
    hasher.combine(body)
    hasher.combine(timings)
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
