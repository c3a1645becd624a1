import Iterate
import Terminal

extension Document.Part {
  /// The part without secrets in its rows.
  func redacted(by redactor: Redactor) -> Self {
    func masked(_ rows: [TextRow]) -> [TextRow] {
      rows.map { TextRow($0.line.redacted(by: redactor), target: $0.target) }
    }
    return switch self {
    case .rows(let rows): .rows(masked(rows))
    case .group(let id, let heading, let rows):
      .group(id: id, heading: heading.redacted(by: redactor), rows: masked(rows))
    case .json: self
    }
  }
}

extension Line {
  /// The line with the secrets in each of its texts masked.
  fileprivate func redacted(by redactor: Redactor) -> Line {
    Line(spans.map { Span(redactor.redact($0.text), $0.ink) })
  }
}
