internal import Segment

/// Where a reply does not have the types that the iOS SDK decodes it with.
///
/// What it requires and what its errors consist of is certain. That it gives a type to every other
/// field of the reply that it uses, and fails on another, is likely.
///
/// - Source: `Models/Response.swift`, `Embed.swift` and `Survey.swift` of the iOS SDK 1.6.2.
struct IOSDecoding {
  /// Something that does not fit.
  struct Misfit: Hashable {
    /// What, as a clause.
    var clause: String
    /// How well it is known that the SDK fails on it.
    var grade: Persona.Grade
  }

  private let limit: Int
  private var misfits: [Misfit] = []

  /// What does not fit, at most `limit` of it: first what is certain.
  static func misfits(in json: JSONValue, limit: Int) -> [Misfit] {
    guard case .object = json else {
      return [Misfit(clause: "The reply is \(json.kindInWords), not an object", grade: .certain)]
    }
    var decoding = IOSDecoding(limit: limit)
    decoding.readErrors(of: json)
    decoding.readResults(of: json)
    let found = decoding.misfits
    return found.filter { $0.grade == .certain } + found.filter { $0.grade != .certain }
  }

  private init(limit: Int) { self.limit = limit }

  private var isFull: Bool { misfits.count >= limit }

  // MARK: The parts of a reply

  private mutating func readErrors(of json: JSONValue) {
    optional(json["error"], "error", .text)
    guard let entries = list(json["errors"], "errors") else { return }
    for (index, entry) in entries.enumerated() {
      guard !isFull else { return }
      let path = "errors[\(index)]"
      required(entry["code"], "\(path).code", .wholeNumber)
      required(entry["type"], "\(path).type", .text)
      optional(entry["message"], "\(path).message", .text)
      optional(entry["user_message"], "\(path).user_message", .text)
    }
  }

  private mutating func readResults(of json: JSONValue) {
    guard let results = object(json["results"], "results") else { return }
    if let survey = object(results["survey"], "results.survey") { readSurvey(survey) }
    readEventTraits(of: results)
    if let auth = object(results["auth"], "results.auth", .likely) {
      optional(auth["token"], "results.auth.token", .text, .likely)
    }
    if let tracking = object(results["tracking"], "results.tracking", .likely) {
      optional(
        tracking["last_updated"], "results.tracking.last_updated", .wholeNumber, .likely)
    }
  }

  private mutating func readSurvey(_ survey: JSONValue) {
    let path = "results.survey"
    for key in ["color", "company_id", "id"] { required(survey[key], "\(path).\(key)", .text) }
    for key in ["appearance", "color_dark", "primary_language"] {
      optional(survey[key], "\(path).\(key)", .text)
    }
    optional(survey["title"], "\(path).title", .text, .likely)
    if let prompt = object(survey["prompt"], "\(path).prompt") {
      for key in ["message", "button_text"] {
        optional(prompt[key], "\(path).prompt.\(key)", .text)
      }
    }
    readTriggers(of: survey)
    for (index, entry) in (list(survey["translations"], "\(path).translations", .likely) ?? [])
      .enumerated()
    {
      guard !isFull else { return }
      required(
        entry["language"], "\(path).translations[\(index)].language", .text, .likely)
    }
  }

  private mutating func readTriggers(of survey: JSONValue) {
    let path = "results.survey.triggers"
    for (index, entry) in (list(survey["triggers"], path) ?? []).enumerated() {
      guard !isFull else { return }
      let path = "\(path)[\(index)]"
      if let type = entry["type"]?.stringValue, !["immediately", "seconds"].contains(type) {
        add("\(path).type is \"\(type)\", which the SDK does not know")
      } else {
        required(entry["type"], "\(path).type", .text)
      }
      if let options = object(entry["options"], "\(path).options") {
        optional(options["seconds"], "\(path).options.seconds", .wholeNumber)
      }
    }
  }

  private mutating func readEventTraits(of results: JSONValue) {
    guard let traits = object(results["event_traits"], "results.event_traits")?.objectValue
    else { return }
    for (name, value) in traits {
      guard !isFull else { return }
      switch value {
      case .string, .bool: break
      case .number(let number) where Int(exactly: number.double) != nil: break
      case .object where value.date.map({ Int(exactly: $0.double) != nil }) == true: break
      default:
        add(
          "results.event_traits.\(name) is \(value.kindInWords), for which the SDK has no type")
      }
    }
  }
}

// MARK: Types

extension IOSDecoding {
  private enum Kind: String {
    case text = "a text"
    case wholeNumber = "a whole number"

    func fits(_ value: JSONValue) -> Bool {
      self == .text ? value.stringValue != nil : value.integerValue != nil
    }
  }

  private mutating func add(_ clause: String, _ grade: Persona.Grade = .certain) {
    misfits.append(Misfit(clause: clause, grade: grade))
  }

  private mutating func required(
    _ value: JSONValue?, _ path: String, _ kind: Kind, _ grade: Persona.Grade = .certain
  ) {
    guard let value, value != .null else { return add("\(path) is missing", grade) }
    optional(value, path, kind, grade)
  }

  private mutating func optional(
    _ value: JSONValue?, _ path: String, _ kind: Kind, _ grade: Persona.Grade = .certain
  ) {
    guard let value, value != .null, !kind.fits(value) else { return }
    add("\(path) is \(value.kindInWords), not \(kind.rawValue)", grade)
  }

  private mutating func object(
    _ value: JSONValue?, _ path: String, _ grade: Persona.Grade = .certain
  ) -> JSONValue? {
    guard let value, value != .null else { return nil }
    if value.objectValue == nil { add("\(path) is \(value.kindInWords), not an object", grade) }
    return value.objectValue == nil ? nil : value
  }

  private mutating func list(
    _ value: JSONValue?, _ path: String, _ grade: Persona.Grade = .certain
  ) -> [JSONValue]? {
    guard let value, value != .null else { return nil }
    if value.arrayValue == nil { add("\(path) is \(value.kindInWords), not a list", grade) }
    return value.arrayValue
  }
}
