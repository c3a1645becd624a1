import Iterate
import Segment

/// What a line of the tail asks for.
enum TailCommand: Hashable {
  /// A change or a firing, by name.
  case order(Order)
  /// Something to be told.
  case report(TailReport)
  /// A command of the table.
  case command(CommandID)
  /// How the tail is used.
  case help
}

/// Why a line of the tail asks for nothing.
struct TailProblem: Error, Hashable {
  /// What is wrong and what to type instead, in a sentence or two.
  var sentence: String
}

extension TailCommand {
  /// A verb that takes something after it.
  struct Verb: Sendable {
    /// The word.
    var word: String
    /// What comes after it, for people.
    var argument: String
    /// What it does.
    var help: String
    /// What a line comes to that begins with it.
    var command: @Sendable (String) throws(TailProblem) -> TailCommand
  }

  /// Reads a line.
  ///
  /// A line is a verb with what it is about, else the title or the permanent id of a command.
  ///
  /// - Throws: what to type instead.
  static func parse(_ line: String) throws(TailProblem) -> TailCommand? {
    let line = line.drop(while: \.isWhitespace)
    guard !line.isEmpty else { return nil }
    let whole = String(line.reversed().drop(while: \.isWhitespace).reversed())
    if let plain = plain[whole.lowercased()] { return plain }
    for verb in verbs {
      guard line.lowercased().hasPrefix(verb.word + " ") else { continue }
      let rest = line.dropFirst(verb.word.count + 1)
      // The blank after the verb is one: a name may begin or end with others.
      if rest.allSatisfy(\.isWhitespace) { break }
      return try verb.command(unquoted(String(rest)))
    }
    if let id = Command.named(byTail: whole) { return .command(id) }
    throw TailProblem(sentence: unknown(whole))
  }

  /// A name between quotation marks is the name without them.
  private static func unquoted(_ text: String) -> String {
    let trimmed = text.drop(while: \.isWhitespace)
    guard trimmed.first == "\"", trimmed.last == "\"", trimmed.count > 2 else { return text }
    return String(trimmed.dropFirst().dropLast())
  }

  private static func unknown(_ line: String) -> String {
    let words = Array(plain.keys) + verbs.map(\.word) + Command.table.map(\.title)
    let first = line.split(separator: " ").first.map(String.init) ?? line
    let near =
      NameDistance.nearest(to: line, among: words.sorted())
      ?? NameDistance.nearest(to: first, among: words.sorted())
    let hint = near.map { "Did you mean \"\($0.name)\"?" } ?? "help lists what there is."
    return "\"\(line.prefix(80))\" is no command. \(hint)"
  }
}

extension Command {
  /// The command that a line names by its title or its permanent id.
  static func named(byTail line: String) -> CommandID? {
    table.first { $0.id.rawValue == line || $0.title.lowercased() == line.lowercased() }?.id
  }
}
