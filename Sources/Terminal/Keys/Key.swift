/// A key of the keyboard, apart from what is held down with it.
public enum Key: Hashable, Sendable {
  case character(Character)
  case enter, tab, backspace, escape
  case up, down, left, right
  case home, end, pageUp, pageDown, insert, delete
  /// F1 is `function(1)`.
  case function(Int)
}

/// What is held down with a key or a mouse button.
public struct Modifiers: OptionSet, Hashable, Sendable {
  public let rawValue: UInt8

  /// Makes a set from its bits.
  public init(rawValue: UInt8) { self.rawValue = rawValue }

  public static let shift = Modifiers(rawValue: 1)
  public static let alt = Modifiers(rawValue: 2)
  public static let control = Modifiers(rawValue: 4)
}

/// A key and what is held down with it, in one canonical form.
///
/// Terminals disagree on how they report shift: it is folded into a letter (`G`, not shift and `g`)
/// unless control is held too, and letters with control are lower-case.
public struct KeyPress: Hashable, Sendable {
  public let key: Key
  public let modifiers: Modifiers

  /// Makes a key press.
  public init(_ key: Key, _ modifiers: Modifiers = []) {
    guard case .character(let character) = key, character.isLetter else {
      self.key = key
      self.modifiers = modifiers
      return
    }
    if modifiers.contains(.control) {
      self.key = .character(character.singleLowercase)
      self.modifiers = modifiers
    } else if modifiers.contains(.shift) {
      self.key = .character(character.singleUppercase)
      self.modifiers = modifiers.subtracting(.shift)
    } else {
      self.key = key
      self.modifiers = modifiers
    }
  }
}

extension Character {
  /// The lower-case form, if that is one character.
  var singleLowercase: Character {
    let text = lowercased()
    return text.count == 1 ? text.first ?? self : self
  }

  /// The upper-case form, if that is one character.
  var singleUppercase: Character {
    let text = uppercased()
    return text.count == 1 ? text.first ?? self : self
  }
}
