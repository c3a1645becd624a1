/// A request as a `curl` command that any POSIX shell runs: one flag a line.
///
/// Run in a shell it sends the same method, URL, headers and body, whatever is in them. What curl
/// adds to every request, `Accept` and `User-Agent`, it adds to this one too.
public struct CurlCommand: Hashable, Sendable {
  /// What becomes of the secrets in a request.
  public enum Secrets: Hashable, Sendable {
    /// They are written out.
    case revealed
    /// The bearer is what the variable `bearer` holds, `variables` stand for what they hold, and
    /// what the redactor finds beyond that is masked.
    case hidden(bearer: String, variables: [ShellVariable], Redactor)
  }

  /// The command.
  public let text: String
  /// Whether something was masked: the command then sends another request.
  public let isMasked: Bool

  /// The longest body that goes along as an argument, in bytes.
  ///
  /// An argument may have 128 KiB on Linux; a longer body is piped into curl by the shell's own
  /// `printf`, which has no such limit.
  private static let longestArgument = 100_000

  /// The command that sends `request`.
  ///
  /// - Throws: a failure of the category `data` when there is a NUL in it, which no argument can hold.
  public init(_ request: HTTPRequest, secrets: Secrets) throws(Failure) {
    let texts = [request.method, request.url] + request.headers.flatMap { [$0.name, $0.value] }
    guard !request.body.contains(0), !texts.contains(where: { $0.utf8.contains(0) }) else {
      throw Failure(
        "There is no curl command for this request", why: "it contains a NUL",
        fix: "Save the firing instead.", category: .data)
    }
    var writer = Writer(secrets: secrets)
    var flags = ["--request \(ShellWord(request.method).barewordOrText)"]
    if request.url.utf8.contains(where: "[]{}".utf8.contains) { flags.append("--globoff") }
    flags.append("--url \(writer.word(request.url))")
    for header in request.headers { flags.append("--header \(writer.word(Self.line(of: header)))") }
    if !request.headers.contains(where: { $0.name.lowercased() == "content-type" }) {
      // curl would say that the body is a form.
      flags.append("--header 'Content-Type:'")
    }
    if let bearer = request.bearer {
      flags.append("--header \(writer.bearer(bearer))")
    }
    let body = writer.word(request.body)
    var start = "curl"
    if request.body.count > Self.longestArgument {
      start = "printf %s \(body) | curl"
      flags.append("--data-binary @-")
    } else if !request.body.isEmpty || !["GET", "HEAD"].contains(request.method) {
      flags.append("--data-raw \(body)")
    }
    text = "\(start) \(flags.joined(separator: " \\\n  "))"
    isMasked = writer.isMasked
  }

  private static func line(of header: HTTPHeader) -> String {
    // curl's notation for a field without a value; a colon would remove it.
    header.value.allSatisfy { $0 == " " || $0 == "\t" }
      ? "\(header.name);" : "\(header.name): \(header.value)"
  }

  /// Makes words of texts, as the secrets in them are to be treated.
  private struct Writer {
    let secrets: Secrets
    var isMasked = false

    mutating func word(_ text: String) -> String { word(Array(text.utf8)) }

    mutating func word(_ bytes: [UInt8]) -> String {
      guard case .hidden(_, let variables, let redactor) = secrets else {
        return ShellWord([.literal(bytes)]).text
      }
      let text = SecretText(bytes, variables: variables, redactor: redactor)
      isMasked = isMasked || text.isMasked
      return ShellWord(text.pieces).text
    }

    func bearer(_ bearer: Secret) -> String {
      let name = Array("Authorization: Bearer ".utf8)
      return switch secrets {
      case .revealed: ShellWord([.literal(name + Array(bearer.reveal().utf8))]).text
      case .hidden(let variable, _, _):
        ShellWord([.literal(name), .variable(variable)]).text
      }
    }
  }
}

extension ShellWord {
  /// A method is a plain word nearly always, and reads better without quotation marks.
  fileprivate var barewordOrText: String {
    guard case .literal(let bytes)? = pieces.first, !bytes.isEmpty,
      bytes.allSatisfy({ (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0) })
    else { return text }
    return String(decoding: bytes, as: UTF8.self)
  }
}
