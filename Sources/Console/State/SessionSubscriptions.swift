public import Segment

/// The destination's subscriptions as this session has them: the workspace's, some of them switched
/// or edited.
///
/// The workspace's file is never written. What was changed is gone with the session, or when the file
/// is read again with another subscription in its place.
public struct SessionSubscriptions: Hashable, Sendable {
  /// As the workspace has them.
  let original: [Subscription]
  /// As they are used.
  public private(set) var current: [Subscription]
  /// Edits that could not be used, so that nothing that was typed is lost.
  private(set) var drafts: [Int: String] = [:]

  /// The workspace's subscriptions, none of them changed.
  init(_ subscriptions: [Subscription]) {
    original = subscriptions
    current = subscriptions
  }

  /// Whether any is other than in the workspace.
  public var isChanged: Bool { current != original }

  /// Whether the one at `index` is other than in the workspace.
  func isChanged(at index: Int) -> Bool { current[index] != original[index] }

  /// Whether something of the one at `index` can be taken back: a change, or an edit that could not
  /// be used.
  func canRevert(at index: Int) -> Bool { isChanged(at: index) || drafts[index] != nil }

  /// Switches the one at `index` on or off.
  mutating func toggle(at index: Int) {
    current[index].isEnabled.toggle()
  }

  /// Uses `subscription` at `index`.
  mutating func replace(at index: Int, with subscription: Subscription) {
    current[index] = subscription
    drafts[index] = nil
  }

  /// Uses the workspace's one at `index` again.
  mutating func revert(at index: Int) {
    replace(at: index, with: original[index])
  }

  /// Keeps a text that could not be used, for the next time the one at `index` is edited.
  mutating func keep(draft: String, at index: Int) {
    drafts[index] = draft
  }

  /// What the editor opens with for the one at `index`.
  func editableText(at index: Int) -> String {
    drafts[index] ?? SubscriptionText.text(of: current[index])
  }

  /// Takes the workspace's subscriptions as they were read again, and keeps what was changed of those
  /// that are still as they were.
  ///
  /// - Returns: the names of those whose changes are gone.
  mutating func reload(_ subscriptions: [Subscription]) -> [String] {
    let earlier = self
    self = SessionSubscriptions(subscriptions)
    var lost: [String] = []
    var taken: Set<Int> = []
    for index in earlier.original.indices where earlier.canRevert(at: index) {
      let places = [index] + subscriptions.indices
      let place = places.first { place in
        subscriptions.indices.contains(place) && !taken.contains(place)
          && subscriptions[place] == earlier.original[index]
      }
      guard let place else {
        lost.append(earlier.original[index].name)
        continue
      }
      taken.insert(place)
      current[place] = earlier.current[index]
      drafts[place] = earlier.drafts[index]
    }
    return lost
  }
}
