import Terminal

extension CursorMotion {
  /// The motion of a key in an overlay where letters are no text: as in the panes.
  init?(overlayKey press: KeyPress) {
    if let motion = CursorMotion(listKey: press) {
      self = motion
      return
    }
    switch press.key {
    case .character("j"): self = .by(1)
    case .character("k"): self = .by(-1)
    case .character("g"), .home: self = .top
    case .character("G"), .end: self = .bottom
    default: return nil
    }
  }
}
