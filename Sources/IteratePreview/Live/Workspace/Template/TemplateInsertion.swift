internal import Segment

/// Puts an event template at the end of `events:` into the text of a workspace file.
///
/// Nothing but the template goes in; every other byte stays as it is. Where it can stand is guessed
/// from the text: whoever uses a proposal has to read it again and see that it says what it should.
struct TemplateInsertion {
  /// A text with the template in it.
  struct Proposal: Hashable {
    /// The whole text.
    var text: String
    /// The line on which the template begins, from 1.
    var line: Int
  }

  private let source: SourceLines
  private let template: JSONObject
  private let isJSON: Bool
  private let root: [YAMLNode.Member]
  /// The text as YAML reads it, to which positions refer, where that is another.
  private let parsed: SourceLines
  /// How that came out of the text, if it is JSON.
  private let escapes: SurrogateEscapes?

  /// The texts that may be right, the most likely first; none where the file is too odd.
  ///
  /// - Parameters:
  ///   - template: the members of the template.
  ///   - text: what the file says, without a byte order mark.
  ///   - isJSON: whether it is to stay JSON.
  /// - Returns: whole texts, each with the template in another place.
  static func proposals(
    adding template: JSONObject, to text: String, isJSON: Bool
  ) -> [Proposal] {
    let escapes = isJSON ? SurrogateEscapes(json: text) : nil
    let yaml = escapes?.combined ?? text
    // A file that cannot be read has been refused before.
    guard let node = try? YAMLNode.parse(yaml: yaml), let members = node.members else { return [] }
    return TemplateInsertion(
      source: SourceLines(text), template: template, isJSON: isJSON, root: members,
      parsed: SourceLines(yaml), escapes: escapes
    ).proposals(root: node)
  }

  private func proposals(root node: YAMLNode) -> [Proposal] {
    guard let events = root.first(where: { $0.key == "events" }) else {
      guard let open = offset(of: node.position) else { return [] }
      return open < source.bytes.count && source.bytes[open] == UInt8(ascii: "{")
        ? sectionInFlow(at: open) : sectionInBlock()
    }
    guard let key = offset(of: events.keyPosition), let value = valueOffset(afterKey: key)
    else { return [] }
    let keyLine = events.keyPosition.line - 1
    guard let place = contentOffset(from: value) else {
      return events.value.scalar == nil ? [] : firstElement(after: keyLine, key: events)
    }
    let line = source.index(at: place)
    switch source.bytes[place] {
    case UInt8(ascii: "["): return elementInFlow(at: place)
    case UInt8(ascii: "-")
    where line > keyLine && source.isElement(line) && events.value.elements != nil:
      return elementInBlock(first: line, key: events)
    default:
      // The next key: the list is missing.
      return line > keyLine && events.value.scalar?.text.isEmpty == true
        ? firstElement(after: keyLine, key: events) : []
    }
  }

  /// The offset of a place in the file.
  private func offset(of position: TextPosition) -> Int? {
    parsed.offset(of: position).map { offset in
      escapes?.offset(inJSON: offset) ?? offset
    }
  }

  /// The offset behind the colon of the key at `key`, if that is `events`.
  private func valueOffset(afterKey key: Int) -> Int? {
    let bytes = source.bytes[key...]
    guard
      let spelling = ["events", "\"events\"", "'events'"].first(where: {
        bytes.starts(with: $0.utf8)
      })
    else { return nil }
    let rest = bytes.dropFirst(spelling.utf8.count)
    guard
      let colon = rest.firstIndex(where: { $0 != UInt8(ascii: " ") && $0 != UInt8(ascii: "\n") }),
      rest[colon] == UInt8(ascii: ":")
    else { return nil }
    return colon + 1
  }

  /// The first byte from `offset` on that is neither blank nor in a comment.
  private func contentOffset(from offset: Int) -> Int? {
    var index = offset
    while index < source.bytes.count {
      switch source.bytes[index] {
      case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\r"), UInt8(ascii: "\n"): index += 1
      case UInt8(ascii: "#"):
        index = source.bytes[index...].firstIndex(of: UInt8(ascii: "\n")) ?? source.bytes.count
      default: return index
      }
    }
    return nil
  }

  // MARK: Block style

  /// Behind the last element of a list with dashes.
  private func elementInBlock(first: Int, key: YAMLNode.Member) -> [Proposal] {
    let end = endOfSection(key)
    let indent = source.indent(of: first)
    let elements = (first..<end).filter { source.isElement($0) && source.indent(of: $0) == indent }
    guard let last = elements.last else { return [] }
    let gap = gap(of: first)
    let lines =
      source.content(of: last).dropFirst().drop { $0 == UInt8(ascii: " ") }.first
        == UInt8(ascii: "{")
      ? [YAMLText.spaces(indent) + "-" + YAMLText.spaces(gap) + YAMLText.flow(.object(template))]
      : YAMLText.item(
        YAMLText(step: step(in: first..<end)).block(template, indent: indent + 1 + gap),
        indent: indent, gap: gap)
    // A list with blank lines between its elements gets another.
    let isSpaced = elements.count > 1 && source.content(of: last - 1).isEmpty
    return places(in: first..<end).map { line in
      proposal(inserting: isSpaced ? [""] + lines : lines, before: line, skipping: isSpaced ? 1 : 0)
    }
  }

  /// The first element of a list that is not there yet.
  private func firstElement(after keyLine: Int, key: YAMLNode.Member) -> [Proposal] {
    let indent = key.keyPosition.column - 1 + dashOffset
    let lines = YAMLText.item(
      YAMLText(step: step(in: 0..<source.count)).block(template, indent: indent + 2),
      indent: indent, gap: 1)
    return [proposal(inserting: lines, before: keyLine + 1, skipping: 0)]
  }

  /// A list of its own at the end of the file.
  private func sectionInBlock() -> [Proposal] {
    guard let column = root.first?.keyPosition.column, let last = root.last else { return [] }
    let lines = YAMLText.item(
      YAMLText(step: step(in: 0..<source.count))
        .block(template, indent: column + 1 + dashOffset), indent: column - 1 + dashOffset, gap: 1)
    let end = endOfSection(last)
    let lastKey = last.keyPosition.line - 1
    // Files with blank lines between their parts get another.
    let above = (0..<lastKey).last { source.content(of: $0).first != UInt8(ascii: "#") }
    let isSpaced = above.map { source.content(of: $0).isEmpty } ?? false
    let section = [YAMLText.spaces(column - 1) + "events:"] + lines
    let behind = (lastKey..<end).last { !source.content(of: $0).isEmpty } ?? lastKey
    return [behind + 1, end].map { line in
      proposal(
        inserting: isSpaced ? [""] + section : section, before: line, skipping: isSpaced ? 2 : 1)
    }
  }

  /// The lines before which an element may stand: behind the last content, behind comments that are
  /// indented, before the next part.
  private func places(in range: Range<Int>) -> [Int] {
    let content = range.last { source.hasContent($0) } ?? range.lowerBound
    let indented = range.last { !source.content(of: $0).isEmpty && source.indent(of: $0) > 0 }
    var places: [Int] = []
    for place in [content + 1, (indented ?? content) + 1, range.upperBound]
    where !places.contains(place) { places.append(place) }
    return places
  }

  /// The line behind the part of the file that `member` begins: the next key, or the end.
  private func endOfSection(_ member: YAMLNode.Member) -> Int {
    let start = member.keyPosition.line
    let next = root.map(\.keyPosition.line).filter { $0 > start }.min().map { $0 - 1 }
    let marker = (start..<max(start, source.count)).first { source.isDocumentMarker($0) }
    return min(next ?? source.count, marker ?? source.count)
  }

  /// How many spaces follow the dash of an element.
  private func gap(of line: Int) -> Int {
    let rest = source.content(of: line).dropFirst()
    let gap = rest.prefix { $0 == UInt8(ascii: " ") }.count
    let content = rest.dropFirst(gap).first
    return content == nil || content == UInt8(ascii: "#") ? 1 : max(1, gap)
  }

  /// How far what belongs to a key is indented: as in these lines, else as in the file.
  private func step(in range: Range<Int>) -> Int {
    for lines in [range, 0..<source.count] {
      let content = lines.filter { source.hasContent($0) }
      for (line, next) in zip(content, content.dropFirst())
      where source.line(line).last == UInt8(ascii: ":") && !source.isElement(next) {
        let step = source.indent(of: next) - columnOfKey(in: line)
        if step > 0, step <= 8 { return step }
      }
    }
    return 2
  }

  private func columnOfKey(in line: Int) -> Int {
    guard source.isElement(line) else { return source.indent(of: line) }
    return source.indent(of: line) + 1 + gap(of: line)
  }

  /// How far the dashes of other lists stand to the right of their keys.
  private var dashOffset: Int {
    let content = (0..<source.count).filter { source.hasContent($0) }
    for (line, next) in zip(content, content.dropFirst())
    where source.line(line).last == UInt8(ascii: ":") && source.isElement(next) {
      let offset = source.indent(of: next) - columnOfKey(in: line)
      if (0...8).contains(offset) { return offset }
    }
    return 2
  }

  private func proposal(inserting lines: [String], before index: Int, skipping: Int) -> Proposal {
    let offset = source.start(of: index)
    let ending = source.ending(of: max(0, index - 1))
    var text = lines.joined(separator: ending)
    if offset > 0, source.bytes[offset - 1] != UInt8(ascii: "\n") {
      text = ending + text
    } else {
      text += ending
    }
    return proposal(inserting: text, at: offset, line: index + 1 + skipping)
  }

  private func proposal(inserting text: String, at offset: Int, line: Int) -> Proposal {
    let bytes = source.bytes[..<offset] + Array(text.utf8) + source.bytes[offset...]
    return Proposal(text: String(decoding: bytes, as: UTF8.self), line: line)
  }

  // MARK: In brackets

  /// Behind the last element of a list in brackets.
  private func elementInFlow(at open: Int) -> [Proposal] {
    guard let end = FlowEnd(of: source.bytes, from: open) else { return [] }
    let keyIndent = source.indent(of: source.index(at: open))
    guard let first = end.first else {
      let isOnLines = isJSON && source.count > 1
      guard isOnLines else {
        return [added(flowLine, at: open + 1, line: source.index(at: open) + 1)]
      }
      let step = max(1, keyIndent)
      return [
        added(
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
      return [added("\(comma) \(flowLine)\(trailing)", at: end.last, line: lastLine + 1)]
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
    return [added(comma + element + trailing, at: end.last, line: lastLine + 2)]
  }

  /// A list of its own in a file that is in brackets as a whole.
  private func sectionInFlow(at open: Int) -> [Proposal] {
    guard let end = FlowEnd(of: source.bytes, from: open), let first = end.first else { return [] }
    let comma = end.endsWithComma ? "" : ","
    let trailing = end.endsWithComma ? "," : ""
    let key = isJSON ? "\"events\"" : "events"
    let lastLine = source.index(at: end.last - 1)
    guard source.index(at: first) > source.index(at: open) else {
      return [added("\(comma) \(key): [\(flowLine)]\(trailing)", at: end.last, line: lastLine + 1)]
    }
    let indent = source.indent(of: source.index(at: first))
    let step = max(1, indent)
    let list =
      isJSON
      ? broken(indent: indent + step, step: step) : newline(indent + step) + flowLine
    return [
      added(
        "\(comma)\(newline(indent))\(key): [\(list)\(newline(indent))]\(trailing)", at: end.last,
        line: lastLine + 3)
    ]
  }

  private func added(_ text: String, at offset: Int, line: Int) -> Proposal {
    proposal(inserting: text, at: offset, line: line)
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
