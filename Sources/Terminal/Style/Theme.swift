/// Turns roles into colours and attributes.
///
/// Themes use the terminal's own foreground and background and its sixteen named colours, which
/// their owner has made readable; only the selection bar takes a shade out of the 256.
public struct Theme: Hashable, Sendable {
  /// The name under which people choose the theme.
  public let name: String
  /// One for each role, in the order of their raw values.
  private let faces: [Face]

  init(name: String, face: (Role) -> Face) {
    self.name = name
    self.faces = Role.allCases.map(face)
  }

  /// The style of an ink on a terminal with so many colours.
  ///
  /// A tint becomes the nearest colour the terminal has; without colours, one behind the letters
  /// becomes reverse video.
  public func style(for ink: Ink, depth: ColorDepth) -> CellStyle {
    var style = self[ink.role].style(depth)
    style.attributes.formUnion(ink.attributes)
    switch ink.backdrop {
    case .none: break
    case .selection: self[.selection].lie(behind: &style, depth: depth)
    case .selectionUnfocused: self[.selectionUnfocused].lie(behind: &style, depth: depth)
    }
    if ink.isTinted { tint(&style, with: ink, depth: depth) }
    return style
  }

  private subscript(role: Role) -> Face { faces[Int(role.rawValue)] }

  private func tint(_ style: inout CellStyle, with ink: Ink, depth: ColorDepth) {
    guard depth != .none else {
      if ink.background != nil { style.attributes.insert(.reverse) }
      return
    }
    if let background = ink.background {
      style.attributes.remove(.reverse)
      style.background = background.nearest(depth)
      style.foreground = (ink.foreground ?? background.readableInk).nearest(depth)
    } else if let foreground = ink.foreground {
      style.foreground = foreground.nearest(depth)
    }
  }
}

extension Theme {
  /// All themes, the default first.
  public static let all: [Theme] = [.dark, .light, .neutral, .highContrast, .mono]

  /// The theme of a name, if there is one.
  public static func named(_ name: String) -> Theme? { all.first { $0.name == name } }
}
