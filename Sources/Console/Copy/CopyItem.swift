import Iterate
import Segment

/// One entry of the copy menu: what can be copied with which key, or why it cannot be now.
public struct CopyItem: Hashable, Sendable {
  /// The key that picks it.
  let key: Character
  /// What it is called, such as `curl command`.
  let title: String
  /// What is copied, or the reason why nothing is.
  let source: Result<CopySource, Unavailable>
  /// What can be seen of it beforehand.
  var detail = ""

  /// Why an entry cannot be picked, as a short clause.
  struct Unavailable: Error, Hashable { let reason: String }

  /// An entry with its source, or with the reason why it has none.
  init(_ key: Character, _ title: String, _ source: CopySource?, orReason reason: String = "") {
    self.key = key
    self.title = title
    self.source = source.map { .success($0) } ?? .failure(Unavailable(reason: reason))
  }

  /// Whether secrets would be in it.
  var hasSecrets: Bool {
    if case .success(.curl(_, _, isRevealing: true)) = source { true } else { false }
  }
}

/// What a text for the clipboard is made from.
///
/// It is made only once an entry is picked: a reply can have ten megabytes.
enum CopySource: Hashable, Sendable {
  /// A text as it is.
  case text(String)
  /// A value that stands at a place inside of something: a string raw, a container laid out.
  case value(JSONValue, at: JSONPath)
  /// The body of a request or response.
  case body([UInt8])
  /// A request as a curl command, in which a shell variable stands for the bearer unless secrets are
  /// revealed.
  case curl(HTTPRequest, bearer: String, isRevealing: Bool)
}

/// Makes texts for the clipboard, with nothing secret in them that was not asked for.
struct CopyWriter {
  /// Knows the secrets.
  let redactor: Redactor
  /// What stands for secrets in a shell.
  let variables: [ShellVariable]

  /// The text of an entry.
  ///
  /// - Throws: why there is none.
  func text(of item: CopyItem) throws(Failure) -> CopyText {
    let source: CopySource
    do throws(CopyItem.Unavailable) {
      source = try item.source.get()
    } catch {
      throw Failure(
        "Cannot copy the \(item.title)", why: error.reason, fix: "Choose something else.",
        category: .usage)
    }
    let what = "the \(item.title)"
    switch source {
    case .text(let text): return CopyText(redactor.redact(text), what: what)
    case .value(let value, let path):
      return CopyText(Self.text(of: redactor.redact(value, at: path)), what: what)
    case .body(let bytes):
      return CopyText(redactor.redact(String(decoding: bytes, as: UTF8.self)), what: what)
    case .curl(let request, _, isRevealing: true):
      let command = try CurlCommand(request, secrets: .revealed)
      return CopyText(command.text, what: what, hasSecrets: true)
    case .curl(let request, let bearer, isRevealing: false):
      let command = try CurlCommand(
        request, secrets: .hidden(bearer: bearer, variables: variables, redactor))
      let remark = command.isMasked ? ", some values masked" : ""
      return CopyText(command.text, what: what + remark)
    }
  }

  /// A string without quotation marks, anything else as JSON.
  private static func text(of value: JSONValue) -> String {
    value.stringValue ?? value.text(indent: 2)
  }

  /// The most characters that are shown of something beforehand.
  private static let detailLimit = 60

  /// What an entry shows of a source beforehand; nothing where finding out takes long.
  func detail(of source: CopySource) -> String {
    switch source {
    case .text(let text): return clipped(redactor.redact(String(text.prefix(400))))
    case .value(.array(let elements), _): return "[\(elements.count)]"
    case .value(.object(let members), _): return "{\(members.count)}"
    case .value(.string(let text), let path):
      let start = JSONValue.string(String(text.prefix(400)))
      return clipped(redactor.redact(start, at: path).stringValue ?? "")
    case .value(let value, let path): return clipped(redactor.redact(value, at: path).text)
    case .body(let bytes): return "\(bytes.count) bytes"
    case .curl(_, let bearer, let isRevealing):
      return isRevealing ? "asks first" : "with $\(bearer)"
    }
  }

  private func clipped(_ text: String) -> String {
    String(text.prefix(Self.detailLimit))
  }
}
