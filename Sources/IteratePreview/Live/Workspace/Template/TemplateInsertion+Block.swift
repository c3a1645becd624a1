internal import Segment

/// In block style: lines with dashes.
extension TemplateInsertion {
  /// Behind the last element of a list with dashes.
  func elementInBlock(first: Int, key: YAMLNode.Member) -> [Proposal] {
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
  func firstElement(after keyLine: Int, key: YAMLNode.Member) -> [Proposal] {
    let indent = key.keyPosition.column - 1 + dashOffset
    let lines = YAMLText.item(
      YAMLText(step: step(in: 0..<source.count)).block(template, indent: indent + 2),
      indent: indent, gap: 1)
    return [proposal(inserting: lines, before: keyLine + 1, skipping: 0)]
  }

  /// A list of its own at the end of the file.
  func sectionInBlock() -> [Proposal] {
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
}
