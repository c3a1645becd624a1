internal import Segment

/// The `results` of an embed reply.
struct EmbedResults {
  /// The token that was issued for a call with the embed key.
  var token: Secret?
  /// The survey that is shown.
  var document: PreparedSurveys.Document?
  /// The time of the reply, in seconds since 1970.
  var lastUpdated: Int

  /// The reply's body: the printed parts, put together.
  var body: [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(400 + (document?.json.count ?? 0))
    bytes += #"{"results":{"#.utf8
    if let token {
      bytes += #""auth":{"token":"#.utf8
      JSONValue.string(token.reveal()).write(into: &bytes)
      bytes += "},".utf8
    }
    if let document {
      bytes += #""survey":"#.utf8
      bytes += document.json
      bytes += ",".utf8
    }
    bytes += #""triggers":"#.utf8
    bytes += document?.triggers ?? Array("[]".utf8)
    bytes += #","tracking":{"last_updated":"#.utf8
    bytes += String(lastUpdated).utf8
    bytes += "}}}".utf8
    return bytes
  }
}
