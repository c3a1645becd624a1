/// One word of a POSIX shell's command line, made of texts and variables.
///
/// Whatever the bytes are, `/bin/sh` reads them back as they were, and an interactive shell into
/// which they are pasted finds nothing in them to expand or to obey.
struct ShellWord: Hashable, Sendable {
  /// A part of a word.
  enum Piece: Hashable, Sendable {
    /// Bytes that mean themselves; none of them may be NUL, which no argument can hold.
    case literal([UInt8])
    /// What the variable of this name holds.
    case variable(String)
  }

  /// The parts, in order.
  let pieces: [Piece]

  /// A word of these parts.
  init(_ pieces: [Piece]) {
    self.pieces = pieces
  }

  /// A word that is this text.
  init(_ text: String) {
    self.init([.literal(Array(text.utf8))])
  }

  /// The word as it is written in a command.
  var text: String {
    if let whole = doubleQuoted { return whole }
    let parts = pieces.map { piece in
      switch piece {
      case .literal(let bytes): Self.quoted(bytes)
      case .variable(let name): "\"$\(name)\""
      }
    }
    return parts.isEmpty ? "''" : parts.joined()
  }

  /// The word between one pair of double quotation marks, as people write it, where it has variables
  /// and nothing in its texts means anything there.
  private var doubleQuoted: String? {
    guard pieces.contains(where: \.isVariable) else { return nil }
    var text = ""
    for (index, piece) in pieces.enumerated() {
      switch piece {
      case .literal(let bytes):
        guard bytes.allSatisfy(\.isPlain) else { return nil }
        text += String(decoding: bytes, as: UTF8.self)
      case .variable(let name):
        text +=
          pieces.dropFirst(index + 1).first.map(Self.continuesName) ?? false
          ? "${\(name)}" : "$\(name)"
      }
    }
    return "\"\(text)\""
  }

  private static func continuesName(_ next: Piece) -> Bool {
    guard case .literal(let bytes) = next, let first = bytes.first else { return false }
    return first.isInName
  }

  private static func quoted(_ bytes: [UInt8]) -> String {
    if let text = String(validating: bytes, as: UTF8.self),
      !text.unicodeScalars.contains(where: isControl)
    {
      // By bytes: a quotation mark under an accent is one character with it, and the shell's all the
      // same.
      let parts = bytes.split(separator: UInt8(ascii: "'"), omittingEmptySubsequences: false)
        .map { String(decoding: $0, as: UTF8.self) }
      return "'" + parts.joined(separator: "'\\''") + "'"
    }
    return printed(bytes)
  }

  /// Whether a terminal might do something when this is pasted into it.
  private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09, 0x0A: false
    case 0..<0x20, 0x7F...0x9F: true
    default: false
    }
  }

  /// The bytes as what `printf` prints: the one way that every shell has to write any byte as text.
  private static func printed(_ bytes: [UInt8]) -> String {
    // A substitution loses the line ends it ends with.
    let ends = bytes.reversed().prefix { $0 == UInt8(ascii: "\n") }.count
    var format = ""
    for byte in bytes.dropLast(ends) {
      switch byte {
      // An option where it is the first, and history in an interactive shell.
      case UInt8(ascii: "-") where format.isEmpty, UInt8(ascii: "!"): format += octal(byte)
      case UInt8(ascii: "%"): format += "%%"
      case UInt8(ascii: "\\"): format += "\\\\"
      case UInt8(ascii: "'"), 0..<0x20, 0x7F...0xFF: format += octal(byte)
      default: format += String(Unicode.Scalar(byte))
      }
    }
    let printed = format.isEmpty ? "" : "\"$(printf '\(format)')\""
    return printed + (ends > 0 ? "'\(String(repeating: "\n", count: ends))'" : "")
  }

  private static func octal(_ byte: UInt8) -> String {
    let digits = String(byte, radix: 8)
    return "\\" + String(repeating: "0", count: 3 - digits.count) + digits
  }
}

extension ShellWord.Piece {
  fileprivate var isVariable: Bool {
    if case .variable = self { true } else { false }
  }
}

extension UInt8 {
  /// Whether it can be a part of a variable's name.
  fileprivate var isInName: Bool {
    switch self {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"):
      true
    default: false
    }
  }

  /// Whether it means nothing between double quotation marks, in any shell.
  fileprivate var isPlain: Bool {
    isInName || " :/.-,;=?&".utf8.contains(self)
  }
}
