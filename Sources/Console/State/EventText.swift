import Iterate
import Segment

/// An event as the text that the operator's editor opens, with the names that the workspace file has
/// for its parts.
enum EventText {
  /// The name of the file that the editor sees.
  static let fileName = "event.json"

  /// Why a text is no event, and the line of it.
  struct Mistake: Error, Hashable {
    var failure: Failure
    var line: Int?
  }

  /// The text of `event`: everything that it has, and `type`, `name` and its main part in any case.
  static func text(of event: EventTemplate) -> String {
    json(of: event).text(indent: 2) + "\n"
  }

  /// The members of `event`.
  static func json(of event: EventTemplate) -> JSONValue {
    var members: JSONObject = [
      "type": .string(event.type.rawValue), "name": .string(event.name),
    ]
    if event.sendsProperties || !event.properties.isEmpty {
      members["properties"] = .object(event.properties)
    }
    members["traits"] = event.traits.map { .object($0) }
    members["page"] = event.page.map { .object($0) }
    members["integrations"] = event.integrations.map { .object($0) }
    members["context"] = event.context.map { .object($0) }
    members["groupId"] = event.groupID.map { .string($0) }
    members["previousId"] = event.previousID.map { .string($0) }
    return .object(members)
  }

  /// The event that `text` describes: as it was written here, or as Segment has it.
  ///
  /// - Throws: what is wrong and where.
  static func event(from text: String, name: String) throws(Mistake) -> PastedEvent {
    let json: JSONValue
    do throws(JSONSyntaxError) {
      json = try JSONValue.parse(text)
    } catch {
      throw mistake(
        "line \(error.line), column \(error.column): \(error.message)", line: error.line)
    }
    guard case .object(let members) = json else { throw mistake("it is no JSON object", line: 1) }
    do throws(PastedEvent.Problem) {
      return try PastedEvent(members, name: name)
    } catch {
      guard let key = error.key, let place = TopLevelKeys.place(of: key, in: text) else {
        throw mistake(error.what, line: 1)
      }
      throw mistake(
        "line \(place.line), column \(place.column): \(error.what)", line: place.line)
    }
  }

  private static func mistake(_ why: String, line: Int) -> Mistake {
    Mistake(
      failure: Failure(
        "The edited event is not used", why: "\(fileName), \(why)",
        fix: "Edit it again with E: the text was kept.", category: .data),
      line: line)
  }
}

/// Finds the members of the outermost object in a JSON text.
enum TopLevelKeys {
  /// Where the last member called `key` begins, both counted from 1, columns in characters.
  ///
  /// - Parameters:
  ///   - key: the name of the member.
  ///   - text: an object as JSON, which has been parsed before.
  /// - Returns: the place of its name; `nil` when there is none.
  static func place(of key: String, in text: String) -> (line: Int, column: Int)? {
    var depth = 0
    var lineStart = text.utf8.startIndex
    var line = 1
    var isKeyExpected = false
    var found: (line: Int, column: Int)?
    let bytes = text.utf8
    var index = bytes.startIndex
    while index < bytes.endIndex {
      switch bytes[index] {
      case UInt8(ascii: "\n"):
        line += 1
        lineStart = bytes.index(after: index)
      case UInt8(ascii: "{"), UInt8(ascii: "["):
        depth += 1
        isKeyExpected = depth == 1
      case UInt8(ascii: "}"), UInt8(ascii: "]"): depth -= 1
      case UInt8(ascii: ","): isKeyExpected = depth == 1
      case UInt8(ascii: "\""):
        let start = index
        index = endOfString(from: index, in: bytes)
        guard isKeyExpected, index < bytes.endIndex else { break }
        isKeyExpected = false
        let name = try? JSONValue.parse(String(text[start...index]))
        if name?.stringValue?.isExactly(key) == true {
          found = (line, text[lineStart..<start].count + 1)
        }
      default: break
      }
      if index < bytes.endIndex { index = bytes.index(after: index) }
    }
    return found
  }

  /// The closing quotation mark of the string that begins at `start`.
  private static func endOfString(
    from start: String.Index, in bytes: String.UTF8View
  ) -> String.Index {
    var index = bytes.index(after: start)
    while index < bytes.endIndex, bytes[index] != UInt8(ascii: "\"") {
      if bytes[index] == UInt8(ascii: "\\") { index = bytes.index(after: index) }
      if index < bytes.endIndex { index = bytes.index(after: index) }
    }
    return index
  }
}
