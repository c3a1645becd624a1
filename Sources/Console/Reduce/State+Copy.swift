import Iterate
import Segment
import Terminal

extension State {
  /// Shows what can be copied.
  mutating func openCopyMenu() {
    overlay = .copy(CopyOverlay(copyItems))
  }

  /// Takes a key for the copy menu.
  mutating func key(
    _ press: KeyPress, for overlay: CopyOverlay, at moment: Moment
  ) -> [Effect] {
    var menu = overlay
    let outcome = menu.handle(press, screen: size)
    self.overlay = .copy(menu)
    switch outcome {
    case .stays: return []
    case .closes:
      self.overlay = nil
      return []
    case .picks(let item): return pick(item)
    }
  }

  /// Copies what was picked; with secrets in it, only after a question.
  private mutating func pick(_ item: CopyItem) -> [Effect] {
    overlay = nil
    if case .failure(let unavailable) = item.source {
      show(warning: "Cannot copy the \(item.title): \(unavailable.reason)")
      return []
    }
    guard item.hasSecrets else { return copy(item) }
    overlay = .question(
      QuestionOverlay(
        purpose: .copySecrets(item), title: "Copy with secrets?",
        lines: [
          "The command will have the key, or the person's token, in clear. Whoever sees your "
            + "clipboard or your shell's history can use it."
        ], word: nil))
    return []
  }

  /// Makes the text of an entry and hands it out.
  mutating func copy(_ item: CopyItem) -> [Effect] {
    do throws(Failure) {
      return [.copy(try copyWriter.text(of: item))]
    } catch {
      report(error)
      return []
    }
  }

  /// A text has gone to the clipboard, or has not.
  mutating func copied(_ result: Result<CopyReceipt, Failure>) {
    switch result {
    case .failure(let failure): report(failure)
    case .success(let receipt):
      guard receipt.terminal == .tmux, !isTmuxExplained else {
        return show(note: receipt.sentence)
      }
      isTmuxExplained = true
      show(note: "\(receipt.sentence). \(CopyReceipt.tmuxAdvice)")
    }
  }
}

extension State {
  /// The firing that is saved: the selected line's in the log, else the shown one.
  var firingToSave: FiringRecord? {
    focus == .log ? record(log.selectedFiring(in: self)) : shownRecord
  }

  /// Saves that firing as a file.
  mutating func saveFiring() -> [Effect] {
    guard let record = firingToSave else { return [] }
    let time = now.iso8601.prefix(19).filter { $0 != ":" }
    return [
      .save(
        FiringFile(
          firing: record.firing, name: "iterate-preview-firing-\(record.id)-\(time)Z.json"))
    ]
  }

  /// A firing is saved, or not.
  mutating func saved(_ file: FiringFile, _ result: Result<String, Failure>) {
    switch result {
    case .success(let path): show(note: "Saved firing #\(file.firing.id) as \(path)")
    case .failure(let failure): report(failure)
    }
  }
}
