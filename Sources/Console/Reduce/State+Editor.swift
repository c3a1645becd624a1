import Iterate
import Terminal

extension State {
  /// Opens the editor on the selected event.
  mutating func openEditor() {}

  /// Hands the whole event to the operator's editor.
  mutating func editExternally() -> [Effect] { [] }

  /// Uses the event as the workspace has it again.
  mutating func revertEvent() {}

  /// Writes the event into the workspace file.
  mutating func saveTemplate() -> [Effect] { [] }

  /// Takes pasted text for the editor.
  mutating func paste(_ text: String, into editor: EditorOverlay) -> [Effect] { [] }

  /// Takes a key for the editor.
  mutating func key(
    _ press: KeyPress, for overlay: EditorOverlay, at moment: Moment
  ) -> [Effect] {
    self.overlay = nil
    return []
  }
}
