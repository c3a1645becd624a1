internal import Segment

/// In brackets: JSON, and YAML in flow style.
extension TemplateInsertion {
  /// Behind the last element of a list in brackets.
  func elementInFlow(at open: Int) -> [Proposal] {
    guard let end = FlowEnd(of: source.bytes, from: open) else { return [] }
    let keyIndent = source.indent(of: source.index(at: open))
    guard let first = end.first else {
      let isOnLines = isJSON && source.count > 1
      guard isOnLines else {
        return [proposal(inserting: flowLine, at: open + 1, line: source.index(at: open) + 1)]
      }
      let step = max(1, keyIndent)
      return [
        proposal(
          inserting:
            broken(indent: keyIndent + step, step: step) + newline(keyIndent), at: open + 1,
          line: source.index(at: open) + 2)
      ]
    }
    let firstLine = source.index(at: first)
    let isBroken = firstLine > source.index(at: open)
    let comma = end.endsWithComma ? "" : ","
    let trailing = end.endsWithComma ? "," : ""
    let lastLine = source.index(at: end.last - 1)
    guard isBroken else {
      return [
        proposal(inserting: "\(comma) \(flowLine)\(trailing)", at: end.last, line: lastLine + 1)
      ]
    }
    let indent = source.indent(of: firstLine)
    let isSpread =
      isJSON
      && FlowEnd(of: source.bytes, from: first).map {
        source.index(at: $0.close) > firstLine
      } ?? false
    let element =
      isSpread
      ? broken(indent: indent, step: max(1, indent - keyIndent)) : newline(indent) + flowLine
    return [proposal(inserting: comma + element + trailing, at: end.last, line: lastLine + 2)]
  }

  /// A list of its own in a file that is in brackets as a whole.
  func sectionInFlow(at open: Int) -> [Proposal] {
    guard let end = FlowEnd(of: source.bytes, from: open), let first = end.first else { return [] }
    let comma = end.endsWithComma ? "" : ","
    let trailing = end.endsWithComma ? "," : ""
    let key = isJSON ? "\"events\"" : "events"
    let lastLine = source.index(at: end.last - 1)
    guard source.index(at: first) > source.index(at: open) else {
      return [
        proposal(
          inserting: "\(comma) \(key): [\(flowLine)]\(trailing)", at: end.last, line: lastLine + 1)
      ]
    }
    let indent = source.indent(of: source.index(at: first))
    let step = max(1, indent)
    let list =
      isJSON
      ? broken(indent: indent + step, step: step) : newline(indent + step) + flowLine
    return [
      proposal(
        inserting:
          "\(comma)\(newline(indent))\(key): [\(list)\(newline(indent))]\(trailing)", at: end.last,
        line: lastLine + 3)
    ]
  }

  private func newline(_ indent: Int) -> String {
    source.ending(of: 0) + YAMLText.spaces(indent)
  }

  private var flowLine: String {
    isJSON ? QuotedText.json(.object(template)) : YAMLText.flow(.object(template))
  }

  /// The template as JSON on lines of its own.
  private func broken(indent: Int, step: Int) -> String {
    let lines = QuotedText.json(.object(template), indent: indent, step: step)
    return newline(indent) + lines.joined(separator: source.ending(of: 0))
  }
}
