public import Iterate
import Segment

/// Whom the console can fire as: the workspace's persons, some of them edited, and those created in
/// this session.
///
/// The workspace's file is never written. What was changed is gone with the session, or when the file
/// is read again with another person of the name.
public struct SessionPersons: Hashable, Sendable {
  /// One of them.
  public struct Entry: Hashable, Sendable {
    /// What it is called in the list.
    public var name: String
    /// The person as it is used.
    public internal(set) var person: Person
    /// The person as the workspace has it; `nil` for one created in this session.
    public let original: Person?

    /// Whether it is other than in the workspace.
    var isChanged: Bool { original.map { $0 != person } ?? false }
  }

  /// All of them: the workspace's `person` first, then its `persons`, then new ones.
  public private(set) var all: [Entry]
  /// The one in use.
  public internal(set) var current = 0

  /// The persons of a workspace.
  init(_ workspace: Workspace) {
    let person = workspace.person
    all = [Entry(name: "person", person: person, original: person)]
    all += workspace.persons.map { Entry(name: $0.name, person: $0.person, original: $0.person) }
  }

  /// Where the person of a user id is; the one in use where several have it.
  func index(ofUser userID: String) -> Int? {
    func isIt(_ entry: Entry) -> Bool { entry.person.userID?.isExactly(userID) ?? false }
    return isIt(all[current]) ? current : all.firstIndex(where: isIt)
  }

  /// Adds a person.
  mutating func add(_ person: Person, named name: String) {
    all.append(Entry(name: name, person: person, original: nil))
  }

  /// Changes the one at `index`, if there is one.
  mutating func change(at index: Int, _ change: (inout Person) -> Void) {
    guard all.indices.contains(index) else { return }
    change(&all[index].person)
  }

  /// Uses the workspace's one at `index` again.
  mutating func revert(at index: Int) {
    change(at: index) { [original = all[index].original] in $0 = original ?? $0 }
  }

  /// Takes the workspace's persons as they were read again, and keeps those created in this session
  /// and what was changed of those that are still as they were.
  ///
  /// - Returns: the names of those whose changes are gone.
  mutating func reload(_ workspace: Workspace) -> [String] {
    let earlier = self
    self = SessionPersons(workspace)
    var lost: [String] = []
    var places: [Int: Int] = [:]
    for (index, entry) in earlier.all.enumerated() {
      guard let original = entry.original else {
        places[index] = all.count
        all.append(entry)
        continue
      }
      // The first is the workspace's `person`, whatever its `persons` are called.
      let place = index == 0 ? 0 : self.index(ofNamed: entry.name)
      places[index] = place
      guard entry.isChanged else { continue }
      if let place, all[place].original == original {
        all[place].person = entry.person
      } else {
        lost.append(entry.name)
      }
    }
    current = places[earlier.current] ?? 0
    return lost
  }

  /// Where the one of the workspace's `persons` with this name is.
  func index(ofNamed name: String) -> Int? {
    all.indices.dropFirst().first { all[$0].original != nil && all[$0].name.isExactly(name) }
  }
}
