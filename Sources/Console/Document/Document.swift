import Segment
import Terminal

/// What a document pane shows: lines, groups of lines that fold, and JSON that folds.
///
/// Only the rows in sight are ever laid out, so that a large reply costs nothing while it is not
/// looked at.
struct Document: Hashable, Sendable {
  /// A part of a document.
  enum Part: Hashable {
    /// Lines that are always there.
    case lines([Line])
    /// A heading whose lines can be folded away. The id tells it from others when the document is
    /// made anew.
    case group(id: String, heading: Line, lines: [Line])
    /// A JSON value. The outermost container has no row of its own.
    case json(JSONOutline)
  }

  private(set) var parts: [Part]
  private(set) var foldedGroups: Set<String>
  private(set) var foldedPaths: Set<JSONPath> = []
  /// What is said beside rows of JSON.
  private let remarks: [JSONPath: String]

  /// A document of `parts`, in which the groups named in `folded` are folded.
  ///
  /// Rows of JSON with a remark are set off, and say it.
  init(_ parts: [Part] = [], folded: Set<String> = [], remarks: [JSONPath: String] = [:]) {
    self.parts = parts
    self.foldedGroups = folded
    self.remarks = remarks
  }

  /// The number of rows under the current folding.
  var rowCount: Int { parts.reduce(0) { $0 + rowCount(of: $1) } }

  /// The row at `index`, which must be from 0 to below `rowCount`.
  func line(at index: Int, glyphs: Glyphs) -> Line {
    guard let (part, row) = locate(index) else { return Line() }
    switch parts[part] {
    case .lines(let lines):
      return lines[row]
    case .group(let id, let heading, let lines):
      if row > 0 { return Line("  ") + lines[row - 1] }
      guard !lines.isEmpty else { return Line("  ") + heading }
      let mark = foldedGroups.contains(id) ? glyphs.folded : glyphs.unfolded
      return Line(mark + " ", .jsonPunctuation) + heading
    case .json(let outline):
      let hidden = Self.hiddenRows(of: outline)
      let outlineRow = outline.row(row + hidden)
      let line = JSONLine.line(outlineRow, indent: outlineRow.depth - hidden, glyphs: glyphs)
      guard let remark = remarks[outlineRow.path] else { return line }
      return line.inked { Ink($0.role, $0.attributes.union(.bold)) }
        + Line("  \(glyphs.arrowRight) \(remark)", .accent)
    }
  }

  /// The JSON path of the row at `index`; `nil` for a row that is not JSON.
  func path(at index: Int) -> JSONPath? {
    guard let (part, row) = locate(index), case .json(let outline) = parts[part] else { return nil }
    return outline.row(row + Self.hiddenRows(of: outline)).path
  }

  /// The JSON value of the row at `index`, whole; `nil` for a row that is not JSON.
  func value(at index: Int) -> JSONValue? {
    guard let (part, row) = locate(index), case .json(let outline) = parts[part] else { return nil }
    let path = outline.row(row + Self.hiddenRows(of: outline)).path
    return outline.value.value(at: path)
  }

  /// The id of the group that the row at `index` belongs to; `nil` for a row of no group.
  func group(at index: Int) -> String? {
    guard let (part, _) = locate(index), case .group(let id, _, _) = parts[part] else { return nil }
    return id
  }

  /// The row of the heading of the group `id`; `nil` when there is none.
  func row(ofGroup id: String) -> Int? {
    var row = 0
    for part in parts {
      if case .group(id, _, _) = part { return row }
      row += rowCount(of: part)
    }
    return nil
  }

  private var groupIDs: Set<String> {
    Set(parts.compactMap { if case .group(let id, _, _) = $0 { id } else { nil } })
  }

  private func rowCount(of part: Part) -> Int {
    switch part {
    case .lines(let lines): lines.count
    case .group(let id, _, let lines): foldedGroups.contains(id) ? 1 : 1 + lines.count
    case .json(let outline): outline.rowCount - Self.hiddenRows(of: outline)
    }
  }

  /// The part a row is in, and its place there.
  private func locate(_ index: Int) -> (part: Int, row: Int)? {
    var row = index
    for (part, content) in parts.enumerated() {
      let count = rowCount(of: content)
      if row < count { return (part, row) }
      row -= count
    }
    return nil
  }

  /// 1 when the outermost container is open, whose row says nothing; else 0.
  private static func hiddenRows(of outline: JSONOutline) -> Int {
    if case .open = outline.row(0).content { 1 } else { 0 }
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
    switch parts[part] {
    case .lines:
      return index
    case .group(let id, _, _):
      let isFolded = foldedGroups.contains(id)
      switch folding {
      case .toggle where isFolded, .open: foldedGroups.remove(id)
      case .toggle, .fold: foldedGroups.insert(id)
      }
      return index - row
    case .json(var outline):
      let target = Self.fold(folding, row: row + Self.hiddenRows(of: outline), in: &outline)
      let path = outline.row(target).path
      if case .folded = outline.row(target).content {
        foldedPaths.insert(path)
      } else {
        foldedPaths.remove(path)
      }
      let first = index - row
      parts[part] = .json(outline)
      return first + max(0, target - Self.hiddenRows(of: outline))
    }
  }

  private static func fold(_ folding: Folding, row: Int, in outline: inout JSONOutline) -> Int {
    switch (outline.row(row).content, folding) {
    case (.open, .toggle), (.open, .fold), (.folded, .toggle), (.folded, .open):
      outline.toggle(row: row)
      return row
    case (.leaf, .fold), (.folded, .fold):
      return parent(of: row, in: outline)
    case (.leaf, .toggle), (.leaf, .open), (.open, .open):
      return row
    }
  }

  private static func parent(of row: Int, in outline: JSONOutline) -> Int {
    let path = outline.row(row).path
    guard path.steps.count > 1 else { return row }
    return outline.row(of: JSONPath(Array(path.steps.dropLast()))) ?? row
  }

  /// Folds every group and every JSON container.
  mutating func foldAll() {
    for (index, part) in parts.enumerated() {
      switch part {
      case .lines: break
      case .group(let id, _, _): foldedGroups.insert(id)
      case .json(var outline):
        outline.foldAll()
        parts[index] = .json(outline)
      }
    }
  }

  /// Opens everything.
  mutating func openAll() {
    foldedGroups = []
    foldedPaths = []
    for (index, part) in parts.enumerated() {
      if case .json(var outline) = part {
        outline.unfoldAll()
        parts[index] = .json(outline)
      }
    }
  }

  /// Takes over the folding of the document it replaces, so that what was folded stays folded.
  mutating func adoptFolding(of old: Document) {
    // Groups that were not there yet start as they are meant to.
    let known = old.groupIDs
    foldedGroups = foldedGroups.subtracting(known).union(old.foldedGroups)
    foldedPaths = old.foldedPaths
    for (index, part) in parts.enumerated() {
      guard case .json(var outline) = part else { continue }
      for path in foldedPaths {
        if let row = outline.row(of: path), case .open = outline.row(row).content {
          outline.toggle(row: row)
        }
      }
      parts[index] = .json(outline)
    }
  }
}
