internal import Segment

/// A secret that a shell is to have in a variable.
public struct ShellVariable: Hashable, Sendable {
  /// The variable's name, such as `ITERATE_API_KEY`.
  public var name: String
  /// What it holds.
  public var value: Secret

  /// A variable from its parts.
  public init(_ name: String, _ value: Secret) {
    self.name = name
    self.value = value
  }

  /// What the embed key is called.
  public static let apiKey = "ITERATE_API_KEY"
  /// What a person's token is called.
  public static let userToken = "ITERATE_USER_TOKEN"
}

/// A text for a shell in which nothing secret is left: variables stand for the known secrets, masks
/// for the others.
struct SecretText {
  /// The parts of the word.
  let pieces: [ShellWord.Piece]
  /// Whether something is masked, so that the text is not what it was.
  let isMasked: Bool

  /// The parts of `bytes`.
  ///
  /// - Parameters:
  ///   - bytes: the text; UTF-8, or anything else.
  ///   - variables: what stands for what.
  ///   - redactor: knows the other secrets.
  init(_ bytes: [UInt8], variables: [ShellVariable], redactor: Redactor) {
    let decoded = String(decoding: bytes, as: UTF8.self)
    // By bytes, as everything here: what joins the last letter of a secret into one character is no
    // part of the secret.
    var replaced = Array(decoded.utf8)
    let values = variables.map { Array($0.value.reveal().utf8) }.enumerated()
    // Longest first: one can begin like another.
    for (index, value) in values.sorted(by: { $0.element.count > $1.element.count })
    where value.count >= 4 {
      replaced = replaced.replacing(value, with: Self.mark(index))
    }
    let marked = String(decoding: replaced, as: UTF8.self)
    let redacted = redactor.redact(marked)
    isMasked = !redacted.isExactly(marked)
    // Bytes that are no text stay as they are, unless something in them had to go.
    if !isMasked, marked.isExactly(decoded) {
      pieces = [.literal(bytes)]
    } else {
      pieces = Self.split(redacted, variables)
    }
  }

  /// What stands for a variable while the rest is redacted: to the redactor it looks masked already,
  /// and is left alone.
  private static func mark(_ index: Int) -> [UInt8] {
    Array("••••\u{F8F0}\(index % 10)\u{F8F1}".utf8)
  }

  private static func split(_ text: String, _ variables: [ShellVariable]) -> [ShellWord.Piece] {
    var pieces: [ShellWord.Piece] = [.literal(Array(text.utf8))]
    for (index, variable) in variables.enumerated() {
      pieces = pieces.flatMap { piece -> [ShellWord.Piece] in
        guard case .literal(let bytes) = piece else { return [piece] }
        let parts = bytes.split(separator: mark(index), omittingEmptySubsequences: false)
        return parts.enumerated().flatMap { place, part -> [ShellWord.Piece] in
          let literal: [ShellWord.Piece] = part.isEmpty ? [] : [.literal(Array(part))]
          return place == 0 ? literal : [.variable(variable.name)] + literal
        }
      }
    }
    return pieces
  }
}
