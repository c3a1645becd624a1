import Segment
import Terminal

/// A search in a document: the text that is being typed or stays after enter, and what it finds.
struct DocumentSearch: Hashable, Sendable {
  /// The text.
  var field = TextField()
  /// Whether keys go to the field.
  var isEditing = true
  /// The document and the cursor as they were when it began: esc goes back there, and every further
  /// letter begins there again.
  let origin: Origin
  /// What it finds; `nil` while there is nothing to look for.
  private(set) var scan: DocumentScan?
  /// The match that was gone to.
  var current: DocumentPlace?
  /// Where to go as soon as it has been found.
  var wanted: Wanted?

  /// Where a search began.
  struct Origin: Hashable, Sendable {
    var document: Document
    var cursor: TextCursor
  }

  /// A match that is asked for.
  enum Wanted: Hashable, Sendable {
    /// The first from where the search began.
    case first
    case next(after: DocumentPlace)
    case previous(before: DocumentPlace)
  }

  /// A search for nothing yet.
  init(origin: Origin, text: String = "") {
    self.origin = origin
    field = TextField(text)
    restart()
  }

  /// What is looked for; `nil` while there is nothing to look for.
  var pattern: SearchPattern? { scan?.pattern }

  /// Whether it has work to do before anybody asks for more.
  var isAtWork: Bool {
    guard let scan else { return false }
    return !scan.isComplete && !scan.rests
  }

  /// Begins anew with the text that is there.
  mutating func restart() {
    let pattern = SearchPattern(field.text)
    let place = origin.document.place(at: origin.cursor.selected)
    scan = pattern.isEmpty ? nil : DocumentScan(pattern, from: place)
    current = nil
    wanted = pattern.isEmpty ? nil : .first
  }

  /// Looks further, in `document`.
  ///
  /// - Returns: the place to go to, when one that was asked for has been found.
  mutating func advance(in document: Document) -> DocumentPlace? {
    scan?.advance(in: document)
    guard let wanted, let scan else { return nil }
    let neighbour: DocumentScan.Neighbour =
      switch wanted {
      case .first: scan.first
      case .next(let place): scan.next(after: place)
      case .previous(let place): scan.previous(before: place)
      }
    switch neighbour {
    case .place(let place):
      self.wanted = nil
      current = place
      return place
    case .nothing:
      self.wanted = nil
    case .unknown:
      guard scan.rests else { break }
      if case .previous = wanted { self.wanted = nil } else { self.scan?.askForMore() }
    }
    return nil
  }

  /// Whether everything has been looked at and there is no match.
  var isFruitless: Bool { scan.map { $0.isComplete && $0.count == 0 } ?? false }

  /// What it has found, in words: `3 of 41`.
  func summary(glyphs: Glyphs) -> String? {
    guard let scan else { return nil }
    if scan.rests { return "more than \(Self.grouped(scan.count - 1))" }
    guard scan.isComplete else { return "\(Self.grouped(scan.count))\(glyphs.ellipsis)" }
    if isFruitless { return "no match" }
    let count = Self.grouped(scan.count)
    guard let number = current.flatMap(scan.number(of:)) else {
      return scan.count == 1 ? "1 match" : "\(count) matches"
    }
    return "\(Self.grouped(number)) of \(count)"
  }

  /// A number with commas: `10,000`.
  private static func grouped(_ number: Int) -> String {
    let digits = String(number)
    guard number >= 1000 else { return digits }
    return digits.enumerated().reduce(into: "") { text, digit in
      if digit.offset > 0, (digits.count - digit.offset).isMultiple(of: 3) { text.append(",") }
      text.append(digit.element)
    }
  }
}
