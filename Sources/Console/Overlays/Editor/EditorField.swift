import Iterate
import Segment
import Terminal

/// The one line that is typed in the editor.
struct EditorField: Hashable, Sendable {
  /// What is typed.
  enum Purpose: Hashable, Sendable {
    /// The value of a row.
    case value(EventField)
    /// The name of a member to be added to the object at a place.
    case newName(EventSection, JSONPath)
    /// Another name of the member at a place.
    case rename(EventSection, JSONPath)
  }

  /// How what is typed becomes a value.
  enum Form: Hashable, Sendable {
    /// JSON where it is that, else text.
    case automatic
    /// A value of this kind.
    case kind(ValueKind)
    /// Text that must not be empty, as the name of an event.
    case name
    /// Text, of which nothing means that there is none.
    case optionalText
    /// An object as JSON.
    case object
  }

  /// The longest text that is edited in one line, in bytes.
  static let limit = 20_000

  let purpose: Purpose
  var form: Form
  var field: TextField
  /// Why what was typed is not taken.
  var problem: String?
  /// Whether it has changed the event already, so that one step takes all of it back.
  var isRecorded = false

  /// The line for a name.
  init(naming purpose: Purpose, text: String = "") {
    self.purpose = purpose
    form = .name
    field = TextField(text)
  }

  /// The line for the value of `target`; `nil` when it is too long for one.
  init?(_ target: EventField, value: JSONValue?, draft: String?) {
    purpose = .value(target)
    let text: String
    switch target {
    case .name:
      form = .name
      text = value?.stringValue ?? ""
    case .groupID, .previousID:
      form = .optionalText
      text = value?.stringValue ?? ""
    case .member(.page, let path) where path.steps == [.key("url")] && value?.isText != false:
      form = .optionalText
      text = value?.stringValue ?? ""
    case .member(_, let path) where path.steps.isEmpty:
      form = .object
      text = (value ?? .object(JSONObject())).text
    default:
      (form, text) = Self.start(value ?? .null)
    }
    guard text.utf8.count <= Self.limit else { return nil }
    field = TextField(draft ?? text)
    if draft != nil, case .failure(let problem) = result { self.problem = problem.text }
  }

  private static func start(_ value: JSONValue) -> (Form, String) {
    guard case .string(let text) = value else {
      return (.kind(ValueKind(value)), value.text)
    }
    // One line cannot hold line ends and tabs but as JSON.
    if text.unicodeScalars.contains(where: { $0.value < 0x20 || $0.properties.isLineBreak }) {
      return (.kind(.json), value.text)
    }
    // What looks like JSON but is a text has to stay one.
    let looksLikeJSON = (try? JSONValue.parse(text)) != nil
    return (looksLikeJSON ? .kind(.text) : .automatic, text)
  }

  /// Why a text is no value.
  struct Problem: Error, Hashable { let text: String }

  /// What is made of what was typed; `nil` takes the value away.
  var result: Result<JSONValue?, Problem> {
    let text = field.text
    switch form {
    case .name:
      return text.contains(where: { !$0.isWhitespace })
        ? .success(.string(text)) : .failure(Problem(text: "a name is needed"))
    case .optionalText: return .success(text.isEmpty ? nil : .string(text))
    case .automatic: return .success((try? JSONValue.parse(text)) ?? .string(text))
    case .kind(.text): return .success(.string(text))
    case .object:
      let parsed = Self.parsed(text)
      guard case .success(let value) = parsed, value?.objectValue == nil else { return parsed }
      return .failure(Problem(text: "this part must be an object: {\"name\": value}"))
    case .kind(.json): return Self.parsed(text)
    case .kind(let kind):
      // Why it is no JSON does not matter: what may be typed is said instead.
      guard let value = try? JSONValue.parse(text), ValueKind(value) == kind else {
        return .failure(Problem(text: Self.demand(kind)))
      }
      return .success(value)
    }
  }

  private static func parsed(_ text: String) -> Result<JSONValue?, Problem> {
    do throws(JSONSyntaxError) {
      return .success(try JSONValue.parse(text))
    } catch {
      return .failure(Problem(text: "not JSON, column \(error.column): \(error.message)"))
    }
  }

  private static func demand(_ kind: ValueKind) -> String {
    switch kind {
    case .number: "not a number: type digits, such as 42 or 42.5"
    case .flag: "not a flag: type true or false"
    case .null: "not null: type null, or tab for another kind"
    case .text, .json: "not \(kind.rawValue)"
    }
  }

  /// The kind that is typed, in words; `nil` where there is no choice.
  var kindLabel: String? {
    switch form {
    case .name, .optionalText: return nil
    case .object: return ValueKind.json.rawValue
    case .kind(let kind): return kind.rawValue
    case .automatic:
      guard case .success(let value?) = result else { return "auto" }
      return "auto: \(ValueKind(value).rawValue)"
    }
  }

  /// Takes the text for another kind of value from now on.
  mutating func nextForm() {
    switch form {
    case .name, .optionalText, .object: break
    case .automatic: form = .kind(.text)
    case .kind(.json): form = .automatic
    case .kind(let kind): form = .kind(kind.next)
    }
  }
}

extension JSONValue {
  fileprivate var isText: Bool { stringValue != nil }
}

extension Unicode.Scalar.Properties {
  /// Whether the scalar ends a line beyond ASCII.
  fileprivate var isLineBreak: Bool {
    generalCategory == .lineSeparator || generalCategory == .paragraphSeparator
      || generalCategory == .control
  }
}
