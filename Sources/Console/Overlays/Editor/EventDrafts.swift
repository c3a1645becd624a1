import Segment

/// What was typed into fields of an event and could not be used, by the field.
///
/// A field is told by its place, so that whatever moves places moves the drafts as well.
typealias EventDrafts = [EventField: String]

extension EventDrafts {
  /// The drafts after the value of `target` has become another: what was typed into it, and into what
  /// was inside of it, is void.
  mutating func dropAll(in target: EventField) {
    self = filter { !$0.key.isInside(of: target) }
  }

  /// The drafts after the member or element `target` is gone: those behind an element move up.
  mutating func remove(_ target: EventField) {
    dropAll(in: target)
    guard case .member(let section, let path) = target, case .index(let removed)? = path.steps.last
    else { return }
    let place = path.steps.count - 1
    let list = EventField.member(section, JSONPath(Array(path.steps.dropLast())))
    move { field in
      guard case .member(_, var path) = field, field.isInside(of: list),
        path.steps.count > place, case .index(let index) = path.steps[place], index > removed
      else { return field }
      path.steps[place] = .index(index - 1)
      return .member(section, path)
    }
  }

  /// The drafts after the member at a place has another name.
  mutating func rename(_ place: (section: EventSection, path: JSONPath), to name: String) {
    let renamed = EventField.member(place.section, place.path)
    move { field in
      guard case .member(_, var path) = field, field.isInside(of: renamed) else { return field }
      path.steps[place.path.steps.count - 1] = .key(name)
      return .member(place.section, path)
    }
  }

  private mutating func move(_ move: (EventField) -> EventField) {
    self = Dictionary(map { (move($0.key), $0.value) }) { first, _ in first }
  }
}

extension EventField {
  /// Whether it is `other` or a part of it.
  fileprivate func isInside(of other: EventField) -> Bool {
    guard let inner = place, let outer = other.place else { return self == other }
    return inner.section == outer.section && inner.path.steps.starts(with: outer.path.steps)
  }
}
