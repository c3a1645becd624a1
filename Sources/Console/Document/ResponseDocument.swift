import Iterate
import Segment
import Terminal

/// What came back for a firing: status, headers and body of each exchange, or why nothing came.
enum ResponseDocument {
  /// How deep a reply is opened at first: down to the survey's own fields.
  private static let unfoldedDepth = 3

  static func document(_ record: FiringRecord, width: Int, state: State) -> Document {
    var parts: [Document.Part] = []
    if let failure = record.failure {
      parts.append(.lines(FailureLines.lines(failure, width: width)))
    }
    if record.firing.exchanges.isEmpty, record.failure == nil {
      let text = record.isOver ? record.verdict.sentence : "waiting to be sent"
      parts.append(.lines([Line(text, .muted)]))
    }
    for exchange in record.firing.exchanges {
      if !parts.isEmpty { parts.append(.lines([Line()])) }
      parts += self.parts(of: exchange, width: width, state: state)
    }
    return Document(
      parts, folded: Set(record.firing.exchanges.map { .headers(exchange: $0.id) }),
      redactor: state.redactor(knowing: record.firing.exchanges))
  }

  private static func parts(
    of exchange: Exchange, width: Int, state: State
  ) -> [Document.Part] {
    let redactor = state.redactor(knowing: [exchange])
    let title = exchange.kind == .displayed ? "displayed" : exchange.command?.text ?? ""
    switch exchange.result {
    case nil:
      return [.lines([Line("sent, no answer yet  \(title)", .pending)])]
    case .failed(let failure):
      return [.lines(FailureLines.lines(failure.failure, width: width))]
    case .answered(let response):
      var parts: [Document.Part] = [
        .lines([status(of: response, in: exchange, glyphs: state.glyphs)]),
        .group(
          id: .headers(exchange: exchange.id),
          heading: Line("headers  ", .muted) + Line("\(response.headers.count)", .muted),
          lines: response.headers.map { header in
            Line([Span(header.name + "  ", .jsonKey), Span(redactor.redact(header))])
          }),
      ]
      if let trouble = exchange.trouble {
        parts.append(.lines(FailureLines.lines(trouble, width: width)))
      }
      if let size = exchange.forgottenBodySize {
        parts.append(
          .lines([
            Line("the body, \(self.size(size)), is no longer kept: newer ones are", .jsonNote)
          ]))
      } else if let json = try? exchange.body?.json.get() {
        parts.append(
          .json(
            JSONPart(
              json, sealed: exchange.body?.sealed, source: .response(exchange: exchange.id),
              unfolded: unfoldedDepth, redactor: redactor)))
      } else {
        parts.append(BodyDocument.text(response.body, redactor: redactor))
      }
      return parts
    }
  }

  private static func status(
    of response: HTTPResponse, in exchange: Exchange, glyphs: Glyphs
  ) -> Line {
    let isGood = response.status < 400
    var line = Line("\(response.status)", Ink(isGood ? .success : .failure, .bold))
    let facts = [
      "\(response.timings.totalMilliseconds) ms",
      size(exchange.forgottenBodySize ?? response.body.count),
      response.header("Content-Type") ?? "no content type",
    ]
    line.append(" \(glyphs.dot) " + facts.joined(separator: " \(glyphs.dot) "), .muted)
    return line
  }

  private static func size(_ bytes: Int) -> String {
    switch bytes {
    case ..<1024: "\(bytes) B"
    case ..<1_048_576: "\(bytes / 1024) KiB"
    default: "\(bytes / 1_048_576).\(bytes % 1_048_576 * 10 / 1_048_576) MiB"
    }
  }
}
