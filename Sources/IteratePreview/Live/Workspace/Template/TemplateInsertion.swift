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

  let source: SourceLines
  let template: JSONObject
  let isJSON: Bool
  let root: [YAMLNode.Member]
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

  /// The whole text with `text` at `offset`; the template then begins on `line`, from 1.
  func proposal(inserting text: String, at offset: Int, line: Int) -> Proposal {
    let bytes = source.bytes[..<offset] + Array(text.utf8) + source.bytes[offset...]
    return Proposal(text: String(decoding: bytes, as: UTF8.self), line: line)
  }
}
