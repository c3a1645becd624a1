/// One thing the operator can ask for.
///
/// The table of all commands is the only place that knows their keys; footer, help, palette and
/// `docs/KEYS.md` are projections of it.
public struct Command: Hashable, Sendable {
  /// Its permanent name.
  public let id: CommandID
  /// A word or two for the footer and the palette, such as `fire`.
  public let title: String
  /// A sentence without full stop for help and documents.
  public let help: String
  /// The default keys, in the notation of `KeyNotation`.
  public let keys: [String]
  /// Where the keys work.
  public let contexts: Contexts
  /// Its place in the footer: lower numbers stay longer when room is short; `nil` keeps it out.
  public let footerRank: Int?

  init(
    _ id: CommandID, _ title: String, _ help: String, keys: [String], in contexts: Contexts,
    rank: Int? = nil
  ) {
    self.id = id
    self.title = title
    self.help = help
    self.keys = keys
    self.contexts = contexts
    self.footerRank = rank
  }
}

/// The places a key can have a meaning of its own in.
public struct Contexts: OptionSet, Hashable, Sendable {
  public let rawValue: Int
  public init(rawValue: Int) { self.rawValue = rawValue }

  public static let surveys = Contexts(rawValue: 1 << 0)
  public static let events = Contexts(rawValue: 1 << 1)
  public static let payload = Contexts(rawValue: 1 << 2)
  public static let response = Contexts(rawValue: 1 << 3)
  public static let log = Contexts(rawValue: 1 << 4)
  /// The response pane's tab of gates.
  public static let ladder = Contexts(rawValue: 1 << 5)

  /// The panes that show one document: payload and response.
  public static let documents: Contexts = [.payload, .response, .ladder]
  /// The panes whose lines can be longer than they are wide: documents and the log.
  public static let reading: Contexts = [.payload, .response, .ladder, .log]
  /// Every pane.
  public static let all: Contexts = [.surveys, .events, .payload, .response, .log, .ladder]

  /// Each context by itself, with the name documents give it.
  static let named: [(context: Contexts, name: String)] = [
    (.surveys, "surveys"), (.events, "events"), (.payload, "payload"), (.response, "response"),
    (.log, "log"), (.ladder, "ladder"),
  ]

  /// The contexts in words, such as `payload, response`, or `everywhere`.
  public var text: String {
    if self == .all { return "everywhere" }
    return Self.named.filter { contains($0.context) }.map(\.name).joined(separator: ", ")
  }
}
