/// Something the user did, as the terminal reported it.
public enum InputEvent: Hashable, Sendable {
  case key(KeyPress)
  /// Text that was pasted; its line ends are `\n`.
  case paste(String)
  case mouse(MouseEvent)
  /// The terminal's window got or lost the focus.
  case focus(Bool)
  /// Bytes that mean nothing here, such as an answer to a question nobody asked.
  case unknown([UInt8])
}

/// What the mouse did, and where.
public struct MouseEvent: Hashable, Sendable {
  /// The kinds of things a mouse does.
  public enum Action: Hashable, Sendable {
    case press, release
    /// A move while a button is held down.
    case drag
    case move
    case wheelUp, wheelDown
  }

  public var action: Action
  /// 0 is the left, 1 the middle, 2 the right button; 3 is none.
  public var button: Int
  /// The row of the screen, from zero.
  public var row: Int
  /// The column of the screen, from zero.
  public var column: Int
  public var modifiers: Modifiers

  /// Makes a mouse event.
  public init(
    _ action: Action, button: Int = 0, row: Int, column: Int, modifiers: Modifiers = []
  ) {
    self.action = action
    self.button = button
    self.row = row
    self.column = column
    self.modifiers = modifiers
  }
}
