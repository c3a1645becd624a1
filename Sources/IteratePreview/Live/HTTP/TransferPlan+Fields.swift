import Iterate

extension TransferPlan {
  /// The fields that the client itself answers for, and so does not take from a request's list.
  private static let own: Set<String> = [
    "authorization", "content-length", "transfer-encoding", "expect",
  ]

  /// The lines for libcurl's list of header fields: those of the request in their order, then the
  /// key, then the removal of what libcurl would add unasked.
  static func fields(of request: HTTPRequest) throws(APIFailure) -> [String] {
    var lines: [String] = []
    for header in request.headers {
      lines.append(try line(header))
    }
    if let bearer = request.bearer, !bearer.isEmpty {
      let value = "Bearer \(bearer.reveal())"
      guard FieldSyntax.isValue(value) else {
        throw .other(detail: "The key contains a line break, which a header cannot carry")
      }
      lines.append("Authorization: \(value)")
    }
    // A name and a bare colon takes a field away from libcurl's defaults.
    lines.append("Expect:")
    for name in ["Accept", "Content-Type"] where !request.headers.contains(name) {
      lines.append("\(name):")
    }
    return lines
  }

  private static func line(_ header: HTTPHeader) throws(APIFailure) -> String {
    guard FieldSyntax.isToken(header.name) else {
      throw .other(detail: "A header's name contains a character that HTTP does not allow")
    }
    guard !own.contains(header.name.lowercased()) else {
      throw .other(detail: "The header \(header.name) is set by the program and cannot be given")
    }
    guard FieldSyntax.isValue(header.value) else {
      throw .other(detail: "The header \(header.name) contains a line break or a NUL")
    }
    // libcurl's notation for a field without a value; a colon would remove it.
    let isBlank = header.value.allSatisfy { $0 == " " || $0 == "\t" }
    return isBlank ? "\(header.name);" : "\(header.name): \(header.value)"
  }
}

/// What may stand in a request's header.
enum FieldSyntax {
  /// Whether `text` is a token, as methods and names of fields have to be.
  ///
  /// - Source: RFC 9110 §5.6.2.
  static func isToken(_ text: String) -> Bool {
    !text.isEmpty && text.utf8.allSatisfy { tokenBytes.contains($0) }
  }

  /// Whether `text` can be a value without starting a line of its own or ending a C string.
  static func isValue(_ text: String) -> Bool {
    !text.utf8.contains { $0 == 0x0D || $0 == 0x0A || $0 == 0 }
  }

  private static let tokenBytes = Set(
    "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz!#$%&'*+-.^_`|~".utf8)
}

extension [HTTPHeader] {
  fileprivate func contains(_ name: String) -> Bool {
    contains { $0.name.lowercased() == name.lowercased() }
  }
}
