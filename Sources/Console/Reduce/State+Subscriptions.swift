import Iterate
import Segment

extension State {
  /// Does what was chosen in the list of subscriptions.
  mutating func perform(_ choice: SubscriptionsOverlay.Choice, at index: Int) -> [Effect] {
    guard subscriptions.current.indices.contains(index) else { return [] }
    switch choice {
    case .toggle:
      subscriptions.toggle(at: index)
    case .edit:
      return [
        .edit(
          TextEdit(
            purpose: .subscription(index, revision: workspaceRevision),
            fileName: SubscriptionText.fileName,
            text: subscriptions.editableText(at: index)))
      ]
    case .correct:
      guard let corrected = correction(at: index) else { return [] }
      subscriptions.replace(at: index, with: corrected)
    case .revert:
      guard subscriptions.canRevert(at: index) else { return [] }
      subscriptions.revert(at: index)
    }
    return subscriptionsChanged()
  }

  /// The subscription at `index` with what its hints correct: its trigger first.
  func correction(at index: Int) -> Subscription? {
    var subscription = subscriptions.current[index]
    for lint in lints[subscription] ?? [] {
      switch lint {
      case .trigger(let lint):
        guard let correction = lint.correction else { continue }
        subscription.trigger = correction
      case .mapping(let lint):
        guard let correction = lint.correction else { continue }
        subscription.mapping = correction
      }
      return subscription
    }
    return nil
  }

  /// The editor is closed: what it left is used, or kept for the next time.
  mutating func edited(_ edit: TextEdit, _ result: Result<String, Failure>) -> [Effect] {
    if case .event(let identity) = edit.purpose { return edited(event: identity, edit, result) }
    guard case .subscription(let index, workspaceRevision) = edit.purpose,
      subscriptions.current.indices.contains(index)
    else {
      show(warning: "The workspace was read again meanwhile: the edit is not used")
      return []
    }
    do throws(Failure) {
      let text = try result.get()
      guard text != edit.text || subscriptions.drafts[index] != nil else {
        show(note: "Nothing was changed")
        return []
      }
      do throws(Failure) {
        subscriptions.replace(at: index, with: try SubscriptionText.subscription(from: text))
      } catch {
        subscriptions.keep(draft: text, at: index)
        throw error
      }
    } catch {
      report(error)
      present(MessageOverlay(redactor.redact(error)), to: .subscriptions)
      return []
    }
    return subscriptionsChanged()
  }

  /// Compiles the subscriptions anew, which brings the plan and the panes up to date, and has those
  /// checked that have not been.
  mutating func subscriptionsChanged() -> [Effect] {
    destination = Destination(subscriptions: subscriptions.current)
    revision += 1
    return unchecked
  }

  /// Has every subscription checked that has not been.
  var unchecked: [Effect] {
    let unchecked = subscriptions.current.filter { lints[$0] == nil }
    return unchecked.isEmpty ? [] : [.check(unchecked)]
  }
}
