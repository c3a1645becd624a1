internal import Segment

/// Writes data as YAML that reads back as the same data, with the indentation of the text it goes
/// into.
struct YAMLText {
  /// How many columns what belongs to a key stands further right.
  var step = 2

  /// The longest list that is written on one line, in bytes.
  private static let lineLimit = 80

  /// The members of an object as lines.
  func block(_ object: JSONObject, indent: Int) -> [String] {
    object.flatMap { key, value in
      member(Self.scalar(key, isKey: true), value, indent: indent)
    }
  }

  private func member(_ key: String, _ value: JSONValue, indent: Int) -> [String] {
    let start = Self.spaces(indent) + key + ":"
    switch value {
    case .object(let members) where !members.isEmpty:
      return [start] + block(members, indent: indent + step)
    case .array(let elements) where !elements.isEmpty:
      let line = Self.flow(value)
      if elements.allSatisfy({ !$0.isContainer }), line.utf8.count <= Self.lineLimit {
        return ["\(start) \(line)"]
      }
      return [start] + elements.flatMap { element($0, indent: indent + step) }
    default: return ["\(start) \(Self.flow(value))"]
    }
  }

  private func element(_ value: JSONValue, indent: Int) -> [String] {
    guard case .object(let members) = value, !members.isEmpty else {
      return ["\(Self.spaces(indent))- \(Self.flow(value))"]
    }
    return Self.item(block(members, indent: indent + 2), indent: indent, gap: 1)
  }

  /// The lines of a mapping as an element of a list: a dash in front of the first.
  ///
  /// - Parameters:
  ///   - lines: the mapping, `indent + 1 + gap` columns from the left.
  ///   - indent: where the dash goes.
  ///   - gap: how many spaces follow it.
  /// - Returns: the lines, without line ends.
  static func item(_ lines: [String], indent: Int, gap: Int) -> [String] {
    guard let first = lines.first else { return [] }
    let content = first.drop { $0 == " " }
    return [spaces(indent) + "-" + spaces(gap) + content] + lines.dropFirst()
  }

  /// A value on one line, names and texts without quotes where they need none.
  static func flow(_ value: JSONValue) -> String {
    switch value {
    case .null, .bool, .number: value.text
    case .string(let text): scalar(text, isKey: false)
    case .array(let elements): "[" + elements.map(flow).joined(separator: ", ") + "]"
    case .object(let members):
      members.isEmpty
        ? "{}"
        : "{ "
          + members.map { "\(scalar($0.key, isKey: true)): \(flow($0.value))" }
          .joined(separator: ", ") + " }"
    }
  }

  /// A text without quotes where it is nothing else than that text for any reader of YAML.
  private static func scalar(_ text: String, isKey: Bool) -> String {
    isPlain(text) ? text : QuotedText.yaml(text)
  }

  private static func isPlain(_ text: String) -> Bool {
    guard let first = text.unicodeScalars.first, isLetter(first), text.utf8.count <= 200,
      text.utf8.last != UInt8(ascii: " "), text.unicodeScalars.allSatisfy(isPlain),
      YAMLScalar(text: text, isPlain: true).value.stringValue != nil
    else { return false }
    // Words that YAML 1.1 takes for truth values.
    return !["y", "n", "yes", "no", "on", "off"].contains(text.lowercased())
  }

  private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isASCII
      ? ("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar)
      : scalar.properties.isAlphabetic
  }

  private static func isPlain(_ scalar: Unicode.Scalar) -> Bool {
    isLetter(scalar) || ("0"..."9").contains(scalar) || " _./-".unicodeScalars.contains(scalar)
  }

  static func spaces(_ count: Int) -> String { String(repeating: " ", count: max(0, count)) }
}

/// Texts in double quotes, as JSON and YAML have them.
///
/// What does not print, or would turn its surroundings round, is escaped: alike in both, except for
/// characters beyond the first 65,536.
enum QuotedText {
  /// `text` in quotes for YAML, which names such a character by its number.
  static func yaml(_ text: String) -> String {
    quoted(text) { "\\U" + hexadecimal($0.value, digits: 8) }
  }

  /// `text` in quotes for JSON, which writes such a character as a surrogate pair.
  static func json(_ text: String) -> String {
    quoted(text) { scalar in
      scalar.utf16.map { "\\u" + hexadecimal(UInt32($0), digits: 4) }.joined()
    }
  }

  private static func quoted(
    _ text: String, escape: (Unicode.Scalar) -> String
  ) -> String {
    var quoted = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": quoted += "\\\""
      case "\\": quoted += "\\\\"
      case "\n": quoted += "\\n"
      case "\r": quoted += "\\r"
      case "\t": quoted += "\\t"
      case _ where needsEscape(scalar):
        quoted +=
          scalar.value < 0x10000 ? "\\u" + hexadecimal(scalar.value, digits: 4) : escape(scalar)
      default: quoted.unicodeScalars.append(scalar)
      }
    }
    return quoted + "\""
  }

  private static func hexadecimal(_ number: UInt32, digits: Int) -> String {
    let text = String(number, radix: 16)
    return String(repeating: "0", count: digits - text.utf8.count) + text
  }

  /// A value as JSON on one line, with spaces as people write them.
  static func json(_ value: JSONValue) -> String {
    switch value {
    case .null, .bool, .number: value.text
    case .string(let text): json(text)
    case .array(let elements): "[" + elements.map { json($0) }.joined(separator: ", ") + "]"
    case .object(let members):
      members.isEmpty
        ? "{}"
        : "{ " + members.map { "\(json($0.key)): \(json($0.value))" }.joined(separator: ", ") + " }"
    }
  }

  /// A value as JSON on lines, of which the first has no indentation.
  static func json(_ value: JSONValue, indent: Int, step: Int) -> [String] {
    let inner = YAMLText.spaces(indent + step)
    func lines(_ parts: [[String]], _ open: String, _ close: String) -> [String] {
      [open]
        + parts.enumerated().flatMap { place, part in
          var part = part
          part[0] = inner + part[0]
          if place < parts.count - 1 { part[part.count - 1] += "," }
          return part
        } + [YAMLText.spaces(indent) + close]
    }
    switch value {
    case .object(let members) where !members.isEmpty:
      return lines(
        members.map { member in
          var part = json(member.value, indent: indent + step, step: step)
          part[0] = "\(json(member.key)): \(part[0])"
          return part
        }, "{", "}")
    case .array(let elements) where elements.contains(where: \.isContainer):
      return lines(elements.map { json($0, indent: indent + step, step: step) }, "[", "]")
    default: return [json(value)]
    }
  }

  private static func needsEscape(_ scalar: Unicode.Scalar) -> Bool {
    // It joins the parts of many emoji.
    if scalar == "\u{200D}" { return false }
    return switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .unassigned, .privateUse: true
    default: scalar.value == 0xFFFE || scalar.value == 0xFFFF
    }
  }
}

extension JSONValue {
  /// Whether it is a list or an object.
  fileprivate var isContainer: Bool { arrayValue != nil || objectValue != nil }
}
