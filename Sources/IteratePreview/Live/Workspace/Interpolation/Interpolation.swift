/// `${NAME}` and `${NAME:-default}` in texts, as shells know them; `$$` is a dollar sign.
struct Interpolation: Hashable, Sendable {
  /// The text with every variable put in; those that are not set stay as they were written.
  private(set) var text = ""
  /// The names that are not set and have no default, in order, each once.
  private(set) var unset: [String] = []
  /// What follows a `${` that is not closed or holds no name; `nil` when there is none.
  private(set) var malformed: String?
  /// Whether a variable or a default was put in.
  private(set) var isSubstituted = false

  /// Puts the variables of `environment` into `source`.
  init(_ source: String, environment: [String: String]) {
    var rest = source[...]
    while let dollar = rest.firstIndex(of: "$") {
      text += rest[..<dollar]
      rest = rest[rest.index(after: dollar)...]
      switch rest.first {
      case "$":
        text += "$"
        rest.removeFirst()
      case "{":
        rest = expand(rest.dropFirst(), environment: environment)
      default:
        text += "$"
      }
    }
    text += rest
  }

  /// Whether `text` holds a `${`, so that it may change when variables are put in.
  static func isNeeded(in text: String) -> Bool {
    text.contains("${")
  }

  /// Puts in the variable whose name `rest` starts with; gives what follows it.
  private mutating func expand(
    _ rest: Substring, environment: [String: String]
  ) -> Substring {
    guard let end = rest.firstIndex(of: "}") else {
      malformed = malformed ?? "${\(rest.prefix(20))"
      text += "${"
      return rest
    }
    let inside = rest[..<end]
    let name = String(inside.prefix(while: Self.isNameCharacter))
    let tail = inside.dropFirst(name.count)
    let isName = name.first.map { !$0.isNumber } ?? false
    if !isName || !(tail.isEmpty || tail.hasPrefix(":-")) {
      malformed = malformed ?? "${\(inside.prefix(20))}"
      text += "${\(inside)}"
    } else if tail.isEmpty, let value = environment[name] {
      text += value
      isSubstituted = true
    } else if !tail.isEmpty {
      let value = environment[name] ?? ""
      text += value.isEmpty ? String(tail.dropFirst(2)) : value
      isSubstituted = true
    } else {
      if !unset.contains(name) { unset.append(name) }
      text += "${\(inside)}"
    }
    return rest[rest.index(after: end)...]
  }

  private static func isNameCharacter(_ character: Character) -> Bool {
    character == "_" || character.isASCII && (character.isLetter || character.isNumber)
  }
}
