import Iterate
import Segment
import Terminal

/// What a document pane shows: lines, groups of lines that fold, and JSON that folds.
///
/// Only the rows in sight are ever laid out, so that a large reply costs nothing while it is not
/// looked at.
struct Document: Hashable, Sendable {
  /// A part of a document.
  enum Part: Hashable {
    /// Rows that are always there.
    case rows([TextRow])
    /// A heading whose rows can be folded away.
    case group(id: DocumentGroup, heading: Line, rows: [TextRow])
    /// A JSON value. The outermost container has no row of its own.
    case json(JSONPart)

    /// Lines that are always there.
    static func lines(_ lines: [Line]) -> Part { .rows(lines.map { TextRow($0) }) }

    /// A heading whose lines can be folded away.
    static func group(id: DocumentGroup, heading: Line, lines: [Line]) -> Part {
      .group(id: id, heading: heading, rows: lines.map { TextRow($0) })
    }
  }

  private(set) var parts: [Part]
  private(set) var foldedGroups: Set<DocumentGroup>
  /// What masks the names in the paths of rows.
  private let redactor: Redactor
  /// The row each part begins at, and the number of rows.
  private var starts: [Int] = []

  /// A document without rows.
  init() {
    self.init([], redactor: Redactor())
  }

  /// A document of `parts`.
  ///
  /// This is the door through which texts come on the screen: whatever rows were made of, no secret
  /// is left in them.
  ///
  /// - Parameters:
  ///   - parts: what it is made of.
  ///   - folded: the groups that are folded at first.
  ///   - redactor: what masks the secrets in rows; JSON has its own.
  init(_ parts: [Part], folded: Set<DocumentGroup> = [], redactor: Redactor) {
    self.parts = parts.map { $0.redacted(by: redactor) }
    self.redactor = redactor
    self.foldedGroups = folded
    countRows()
  }

  /// The number of rows under the current folding.
  var rowCount: Int { starts.last ?? 0 }

  private mutating func countRows() {
    starts = [0]
    for part in parts { starts.append(rowCount + rowCount(of: part)) }
  }

  private func rowCount(of part: Part) -> Int {
    switch part {
    case .rows(let rows): rows.count
    case .group(let id, _, let rows): foldedGroups.contains(id) ? 1 : 1 + rows.count
    case .json(let json): json.rowCount
    }
  }

  /// The part a row is in, and its place there.
  private func locate(_ index: Int) -> (part: Int, row: Int)? {
    guard index >= 0, let part = starts.dropFirst().firstIndex(where: { $0 > index }) else {
      return nil
    }
    return (part - 1, index - starts[part - 1])
  }

  /// The row at `index`, with what matches standing out; empty where there is none.
  func line(at index: Int, glyphs: Glyphs, pattern: SearchPattern? = nil) -> Line {
    guard let (part, row) = locate(index) else { return Line() }
    switch parts[part] {
    case .rows(let rows):
      return rows[row].line.marking(pattern)
    case .group(let id, let heading, let rows):
      if row > 0 { return Line("  ") + rows[row - 1].line.marking(pattern) }
      let heading = heading.marking(pattern)
      guard !rows.isEmpty else { return Line("  ") + heading }
      let mark = foldedGroups.contains(id) ? glyphs.folded : glyphs.unfolded
      return Line(mark + " ", .jsonPunctuation) + heading
    case .json(let json):
      return json.line(at: row, glyphs: glyphs, pattern: pattern)
    }
  }

  /// The path of the JSON value on the row at `index`; `nil` for a row that is none.
  func path(at index: Int) -> JSONPath? {
    guard let (part, row) = locate(index) else { return nil }
    switch parts[part] {
    case .rows(let rows): return rows[row].target?.path
    case .group(_, _, let rows): return row > 0 ? rows[row - 1].target?.path : nil
    case .json(let json): return json.path(at: row)
    }
  }

  /// The same in words, its secrets masked: names can be secrets as well.
  func pathText(at index: Int) -> String? {
    guard let (part, _) = locate(index), let path = path(at: index) else { return nil }
    guard case .json(let json) = parts[part] else { return redactor.redact(path.description) }
    return json.redactor.redact(path.description)
  }

  /// The JSON value on the row at `index`; `nil` for a row that is none.
  func target(at index: Int) -> JSONTarget? {
    guard let (part, row) = locate(index) else { return nil }
    switch parts[part] {
    case .rows(let rows): return rows[row].target
    case .group(_, _, let rows): return row > 0 ? rows[row - 1].target : nil
    case .json(let json): return json.target(at: row)
    }
  }

  /// The id of the group that the row at `index` belongs to; `nil` for a row of no group.
  func group(at index: Int) -> DocumentGroup? {
    guard let (part, _) = locate(index), case .group(let id, _, _) = parts[part] else { return nil }
    return id
  }

  /// The row of the heading of the group `id`; `nil` when there is none.
  func row(ofGroup id: DocumentGroup) -> Int? {
    parts.firstIndex { if case .group(id, _, _) = $0 { true } else { false } }.map { starts[$0] }
  }

  /// Everything on the row at `index`, also what is too long for a row; without secrets.
  ///
  /// `nil` for a row that can be folded or opened itself.
  func wholeText(at index: Int) -> String? {
    guard let (part, row) = locate(index) else { return nil }
    switch parts[part] {
    case .rows(let rows): return rows[row].whole
    case .group(_, _, let rows): return row > 0 ? rows[row - 1].whole : nil
    case .json(let json): return json.wholeText(at: row)
    }
  }
}

extension Document {
  /// What a row can do when it is asked to fold or open.
  enum Folding: Hashable { case toggle, fold, open }

  /// Folds or opens the row at `index`.
  ///
  /// Folding a row without children folds what it is in.
  ///
  /// - Returns: the row the cursor belongs on afterwards.
  mutating func fold(_ folding: Folding, at index: Int) -> Int {
    guard let (part, row) = locate(index) else { return index }
    defer { countRows() }
    switch parts[part] {
    case .rows:
      return index
    case .group(let id, _, _):
      let isFolded = foldedGroups.contains(id)
      switch folding {
      case .toggle where isFolded, .open: foldedGroups.remove(id)
      case .toggle, .fold: foldedGroups.insert(id)
      }
      return index - row
    case .json:
      return starts[part] + changeJSON(at: part) { $0.fold(folding, at: row) }
    }
  }

  /// Changes a part that is JSON in its place: a copy of its outline could be large.
  private mutating func changeJSON<Result>(
    at part: Int, _ change: (inout JSONPart) -> Result
  ) -> Result {
    // Every caller has just matched the part; there is no result to give for another.
    guard case .json(var json) = parts[part] else { preconditionFailure("the part is no JSON") }
    parts[part] = .rows([])
    defer { parts[part] = .json(json) }
    return change(&json)
  }

  /// Folds every group and every JSON container.
  mutating func foldAll() {
    for (index, part) in parts.enumerated() {
      switch part {
      case .rows: break
      case .group(let id, _, _): foldedGroups.insert(id)
      case .json: changeJSON(at: index) { $0.outline.foldAll() }
      }
    }
    countRows()
  }

  /// Opens everything.
  mutating func openAll() {
    foldedGroups = []
    for (index, part) in parts.enumerated() {
      if case .json = part { changeJSON(at: index) { $0.outline.unfoldAll() } }
    }
    countRows()
  }

  /// Takes over the folding of the document it replaces, so that what was folded stays folded.
  mutating func adoptFolding(of old: Document) {
    // Groups that were not there yet start as they are meant to.
    let known = Set(old.parts.compactMap { if case .group(let id, _, _) = $0 { id } else { nil } })
    foldedGroups = foldedGroups.subtracting(known).union(old.foldedGroups)
    for (index, part) in parts.enumerated() {
      guard case .json(let json) = part else { continue }
      for case .json(let other) in old.parts where other.source == json.source {
        changeJSON(at: index) { $0.outline.adoptFolds(of: other.outline) }
      }
    }
    countRows()
  }
}

extension Document {
  /// Where the row at `index` is, whatever is folded.
  func place(at index: Int) -> DocumentPlace {
    guard let (part, row) = locate(index) else { return DocumentPlace(part: parts.count) }
    guard case .json(let json) = parts[part] else { return DocumentPlace(part: part, row: row) }
    return DocumentPlace(part: part, json: json.outline.place(ofRow: row + json.hiddenRows))
  }

  /// Opens what hides a place.
  ///
  /// - Returns: its row.
  mutating func reveal(_ place: DocumentPlace) -> Int {
    guard parts.indices.contains(place.part) else { return max(0, rowCount - 1) }
    defer { countRows() }
    switch parts[place.part] {
    case .rows: return starts[place.part] + place.row
    case .group(let id, _, _):
      if place.row > 0 { foldedGroups.remove(id) }
      return starts[place.part] + place.row
    case .json:
      return starts[place.part]
        + changeJSON(at: place.part) { json in
          let row = json.outline.reveal(place.json) ?? 0
          return max(0, row - json.hiddenRows)
        }
    }
  }
}

extension JSONPart {
  /// Folds or opens a row.
  ///
  /// - Returns: the row the cursor belongs on afterwards.
  fileprivate mutating func fold(_ folding: Document.Folding, at row: Int) -> Int {
    var target = row + hiddenRows
    switch (outline.row(target).content, folding) {
    case (.open, .toggle), (.open, .fold), (.folded, .toggle), (.folded, .open):
      outline.toggle(row: target)
    case (.leaf, .fold), (.folded, .fold):
      // The outermost container has no row to go to.
      let parent = outline.parentRow(ofRow: target)
      if parent >= hiddenRows { target = parent }
    case (.leaf, .toggle), (.leaf, .open), (.open, .open):
      break
    }
    return max(0, target - hiddenRows)
  }
}

extension TextRow {
  /// The whole text without secrets.
  fileprivate var whole: String {
    String(line.text.drop { $0 == " " })
  }
}

extension Line {
  /// The line with what matches standing out.
  func marking(_ pattern: SearchPattern?) -> Line {
    guard let pattern else { return self }
    return highlighting(ranges: pattern.ranges(in: text), with: .match)
  }
}
