import Iterate
import Segment
import Terminal

/// The requests of a firing: as they were sent, else as they would be.
enum RequestDocument {
  static func document(
    _ plan: FiringPlan, exchanges: [Exchange], above: [Line], state: State
  ) -> Document {
    guard exchanges.isEmpty else {
      return Document(
        [.lines([Line("as it was sent", .muted)])]
          + exchanges.flatMap { parts(of: $0, redactor: state.redactor(knowing: [$0])) },
        redactor: state.redactor(knowing: exchanges))
    }
    let requests = plan.embedRequests()
    let warnings = plan.traitWarnings.map { Line("! \($0.sentence)", .warning) }
    let isKeptBack = plan.traitWarnings.contains { $0.effect == .requestNotSent }
    let nothing =
      isKeptBack
      ? "no request: \(plan.context.persona.title) does not send it"
      : "no request: the destination sends no command"
    let heading = requests.isEmpty ? nothing : "as it would be sent"
    return Document(
      [.lines(above + warnings + [Line(heading, .muted)])]
        + requests.enumerated().flatMap { planned($1, number: $0, state: state) },
      redactor: state.redactor)
  }

  private static func parts(of exchange: Exchange, redactor: Redactor) -> [Document.Part] {
    let request = exchange.request
    var lines = [head(request.method, redactor.redact(request.url))]
    lines += request.headers.map { header($0.name, redactor.redact($0)) }
    if let bearer = request.bearer { lines.append(header("Authorization", "Bearer \(bearer)")) }
    lines.append(Line())
    return [
      .lines(lines),
      BodyDocument.part(
        request.body, source: .request(exchange: exchange.id), redactor: redactor),
    ]
  }

  private static func planned(
    _ request: EmbedRequest, number: Int, state: State
  ) -> [Document.Part] {
    let base = state.access(of: state.profile)?.baseURL ?? "the simulator, once it listens"
    let target =
      if case .host(let url) = state.profile.target { url } else { base }
    let token = state.sessionKey.flatMap { state.sessions[$0]?.token }
    let bearer = token.map { "the person's token \($0)" } ?? "the embed key"
    return [
      .lines([
        head(
          "POST",
          state.redactor.redact(target.contains("://") ? EmbedEndpoint.embed(base: target) : target)
        ),
        header("Content-Type", "application/json"),
        header("Authorization", "Bearer with \(bearer)"),
        Line(),
      ]),
      .json(JSONPart(request.json, source: .plannedRequest(number), redactor: state.redactor)),
    ]
  }

  private static func head(_ method: String, _ url: String) -> Line {
    Line([Span(method + " ", .strong), Span(url, .accent)])
  }

  private static func header(_ name: String, _ value: String) -> Line {
    Line([Span(name + "  ", .jsonKey), Span(value)])
  }
}

/// A body of a request or response: as JSON where it is JSON, else as lines of text.
enum BodyDocument {
  /// The most lines of a body that is no JSON.
  private static let lineLimit = 1000
  /// The most bytes of one.
  private static let byteLimit = 200_000

  static func part(
    _ body: [UInt8], source: JSONSource, redactor: Redactor
  ) -> Document.Part {
    if let json = try? JSONValue.parse(body) {
      return .json(JSONPart(json, source: source, redactor: redactor))
    }
    return text(body, redactor: redactor)
  }

  /// A body that is no JSON.
  ///
  /// Bytes that are no UTF-8 show as U+FFFD.
  static func text(_ body: [UInt8], redactor: Redactor) -> Document.Part {
    guard !body.isEmpty else { return .lines([Line("no body", .muted)]) }
    let text = redactor.redact(String(decoding: body.prefix(byteLimit), as: UTF8.self))
    var lines: [Line] = []
    // A carriage return and a line feed are one character.
    for line in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    where lines.count < lineLimit {
      // A long line goes on in the next rows: nothing of it is out of reach.
      var rest = line
      repeat {
        let piece = rest.prefix(JSONLine.textLimit)
        lines.append(Line(String(piece)))
        rest = rest[piece.endIndex...]
      } while !rest.isEmpty && lines.count < lineLimit
    }
    if body.count > byteLimit || lines.count == lineLimit {
      lines.append(Line("cut here; the whole body has \(body.count) bytes", .jsonNote))
    }
    return .lines(lines)
  }
}
