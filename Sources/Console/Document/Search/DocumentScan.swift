import Segment
import Terminal

/// The matches of a pattern in a document, as far as they have been found.
///
/// A body of ten megabytes takes far longer to look through than a key may take. So the scan is done
/// in steps of bounded work, one with each key and then one with each tick until it is complete; it
/// begins where the operator is, so that the first match is there at once, and comes round from the
/// top. It rests after more than `step` matches until more are asked for: nobody counts further than that.
struct DocumentScan: Hashable, Sendable {
  /// What is looked for.
  let pattern: SearchPattern
  /// Where it began.
  let origin: DocumentPlace
  /// The matches at the origin and after it, and those before it, in document order.
  private(set) var after: [DocumentPlace] = []
  private(set) var before: [DocumentPlace] = []

  private var phase = Phase.after
  private var part: Int
  private var row: Int
  private var json: JSONSearch?
  private var limit = Self.step + 1

  private enum Phase: Hashable { case after, before, complete }

  /// More matches than this are found before the scan rests.
  static let step = 10_000
  /// About how many bytes are looked at in one step of work: a millisecond or two.
  static let work = 150_000

  /// A scan that has not found anything yet.
  init(_ pattern: SearchPattern, from origin: DocumentPlace) {
    self.pattern = pattern
    self.origin = origin
    part = origin.part
    row = origin.row
    if pattern.isEmpty { phase = .complete }
  }

  /// How many matches are known.
  var count: Int { after.count + before.count }
  /// Whether these are all.
  var isComplete: Bool { phase == .complete }
  /// Whether it has stopped for now, because so many matches are enough.
  var rests: Bool { !isComplete && count >= limit }

  /// Goes on although so many matches have been found.
  mutating func askForMore() {
    if rests { limit += Self.step }
  }

  /// Looks further.
  mutating func advance(in document: Document, work: Int = Self.work) {
    var budget = work
    while phase != .complete, !rests, budget > 0 {
      guard part < document.parts.count else {
        nextPhase()
        continue
      }
      if phase == .before, part > origin.part {
        phase = .complete
        continue
      }
      switch document.parts[part] {
      case .rows(let rows): look(at: rows.map(\.line), &budget)
      case .group(_, let heading, let rows): look(at: [heading] + rows.map(\.line), &budget)
      case .json(let json): look(at: json, &budget)
      }
    }
  }

  private mutating func nextPhase() {
    phase = phase == .after ? .before : .complete
    part = 0
    row = 0
    json = nil
  }

  private mutating func look(at lines: [Line], _ budget: inout Int) {
    while row < lines.count {
      guard budget > 0, !rests else { return }
      let text = lines[row].text
      budget -= 16 + text.utf8.count
      if pattern.occurs(in: text) { add(DocumentPlace(part: part, row: row)) }
      row += 1
    }
    part += 1
    row = 0
  }

  private mutating func look(at content: JSONPart, _ budget: inout Int) {
    let start = phase == .after && part == origin.part ? origin.json : JSONPlace()
    var search = json ?? JSONSearch(pattern, in: content.outline.value, from: start)
    json = nil
    let isFirst = search.places.count
    search.advance(budget: &budget, limit: isFirst + limit - count) {
      content.isShown($0, matching: pattern)
    }
    for place in search.takePlaces() { add(DocumentPlace(part: part, json: place)) }
    if search.isComplete {
      part += 1
      row = 0
    } else {
      json = search
    }
  }

  private mutating func add(_ place: DocumentPlace) {
    if phase == .after {
      after.append(place)
    } else if place < origin {
      before.append(place)
    }
  }
}

extension DocumentScan {
  /// What there is in a direction.
  enum Neighbour: Hashable {
    case place(DocumentPlace)
    /// There is no match at all.
    case nothing
    /// It has not been found yet.
    case unknown
  }

  /// The first match at the origin or after it, else the first of all.
  var first: Neighbour {
    if let place = after.first { return .place(place) }
    if let place = before.first { return .place(place) }
    return isComplete ? .nothing : .unknown
  }

  /// The next match after a place, round and round.
  func next(after place: DocumentPlace) -> Neighbour {
    if place >= origin {
      if let next = after.first(after: place) { return .place(next) }
      guard phase != .after else { return .unknown }
      if let next = before.first { return .place(next) }
    } else {
      if let next = before.first(after: place) { return .place(next) }
    }
    guard isComplete else { return .unknown }
    return (after.first ?? before.first).map(Neighbour.place) ?? .nothing
  }

  /// The match before a place, round and round.
  func previous(before place: DocumentPlace) -> Neighbour {
    if place > origin, let previous = after.last(before: place) {
      let isSeen = phase != .after || (after.last ?? origin) >= place
      return isSeen ? .place(previous) : .unknown
    }
    guard isComplete else { return .unknown }
    let earlier = place > origin ? before.last : before.last(before: place)
    return (earlier ?? after.last ?? before.last).map(Neighbour.place) ?? .nothing
  }

  /// The how-manieth match a place is, from 1; `nil` when it is none, or not known.
  func number(of place: DocumentPlace) -> Int? {
    guard isComplete else { return nil }
    if let index = before.index(of: place) { return index + 1 }
    return after.index(of: place).map { before.count + $0 + 1 }
  }
}

extension [DocumentPlace] {
  /// How many come before `place`.
  private func count(before place: DocumentPlace) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if self[middle] < place { low = middle + 1 } else { high = middle }
    }
    return low
  }

  fileprivate func index(of place: DocumentPlace) -> Int? {
    let index = count(before: place)
    return index < count && self[index] == place ? index : nil
  }

  fileprivate func first(after place: DocumentPlace) -> DocumentPlace? {
    var index = count(before: place)
    if index < count, self[index] == place { index += 1 }
    return index < count ? self[index] : nil
  }

  fileprivate func last(before place: DocumentPlace) -> DocumentPlace? {
    let index = count(before: place)
    return index > 0 ? self[index - 1] : nil
  }
}
