import Segment
import Terminal

/// Where a document is shown: how much room there is, and how long lines are laid out.
struct DocumentRoom: Hashable, Sendable {
  /// The rows and columns inside of the border.
  var size: Size
  /// Whether long lines are wrapped.
  var isWrapped = false
  var glyphs = Glyphs.unicode
}

extension DocumentRoom {
  /// The room inside of a pane's border; none when the pane is out of sight.
  init(inside pane: Rect?, isWrapped: Bool, glyphs: Glyphs) {
    let inner = pane?.inset()
    self.init(
      size: Size(rows: inner?.rows ?? 0, columns: inner?.columns ?? 0), isWrapped: isWrapped,
      glyphs: glyphs)
  }
}

/// A document with a cursor: one tab of a document pane.
struct DocumentView: Hashable, Sendable {
  private(set) var document = Document()
  private(set) var cursor = TextCursor()
  /// What is looked for in it.
  private(set) var search: DocumentSearch?
  /// Whether a row is selected; a text without rows of its own kind is only scrolled through.
  var hasCursor = true

  /// The JSON path under the cursor in words, its secrets masked; `nil` where there is none.
  var pathText: String? { hasCursor ? document.pathText(at: cursor.selected) : nil }

  /// The id of the group under the cursor.
  var group: DocumentGroup? { document.group(at: cursor.selected) }

  /// What is under the cursor; `nil` in an empty document.
  func target(glyphs: Glyphs) -> CursorTarget? {
    guard document.rowCount > 0 else { return nil }
    let text = document.line(at: cursor.selected, glyphs: glyphs).text
    return CursorTarget(
      text: String(text.drop { $0 == " " }), json: document.target(at: cursor.selected))
  }

  /// Shows another document.
  ///
  /// - Parameters:
  ///   - document: what is shown now.
  ///   - isSame: whether it is a newer version of the same thing: folding, cursor and search then
  ///     stay.
  ///   - group: the group on which the cursor begins; at the top when `nil`.
  mutating func show(_ document: Document, isSame: Bool, beginningAt group: DocumentGroup? = nil) {
    var document = document
    if isSame {
      document.adoptFolding(of: self.document)
    } else {
      cursor = TextCursor(on: group.flatMap(document.row(ofGroup:)) ?? 0)
    }
    self.document = document
    if cursor.selected >= document.rowCount {
      cursor.follow(max(0, document.rowCount - 1))
    }
    guard let search else { return }
    var renewed = DocumentSearch(
      origin: DocumentSearch.Origin(document: document, cursor: cursor), text: search.field.text)
    renewed.field = search.field
    renewed.isEditing = search.isEditing
    // What is looked for is gone to when it is typed, not whenever a reply comes.
    renewed.wanted = nil
    self.search = renewed
  }

  /// Does what a command means here; `false` when it means nothing.
  mutating func perform(_ command: CommandID, in room: DocumentRoom) -> Bool {
    if let motion = CursorMotion(command) {
      let text = text(in: room)
      if hasCursor { cursor.move(motion, in: text) } else { cursor.scroll(motion, in: text) }
      search?.current = nil
      return true
    }
    switch command {
    case .nodeToggle: fold(.toggle, in: room)
    case .cursorLeft: fold(.fold, in: room)
    case .cursorRight: fold(.open, in: room)
    case .nodeCollapseAll:
      document.foldAll()
      cursor.select(0, in: text(in: room))
    case .nodeExpandAll:
      let place = document.place(at: cursor.selected)
      document.openAll()
      cursor.select(document.reveal(place), in: text(in: room))
    case .viewLeft: cursor.scrollSideways(by: -1, in: text(in: room))
    case .viewRight: cursor.scrollSideways(by: 1, in: text(in: room))
    default: return false
    }
    return true
  }

  /// After the room has changed.
  mutating func settle(in room: DocumentRoom) {
    if hasCursor { cursor.select(cursor.selected, in: text(in: room)) }
  }

  private mutating func fold(_ folding: Document.Folding, in room: DocumentRoom) {
    guard hasCursor else { return }
    let row = document.fold(folding, at: cursor.selected)
    cursor.select(row, in: text(in: room))
    search?.current = nil
  }

  /// The whole text of the row under the cursor, where the room does not show all of it.
  func textTooLong(for room: DocumentRoom) -> String? {
    guard hasCursor, document.rowCount > 0 else { return nil }
    let line = document.line(at: cursor.selected, glyphs: room.glyphs)
      .sanitized(ascii: room.glyphs.isASCII)
    guard let whole = document.wholeText(at: cursor.selected) else { return nil }
    let isClipped = whole.utf8.count > JSONLine.textLimit
    let isCut =
      room.isWrapped
      ? text(in: room).height(of: cursor.selected) > room.size.rows
      : line.width > room.size.columns
    return isClipped || isCut ? whole : nil
  }

  // MARK: Mouse

  /// Brings the cursor to a row.
  mutating func select(_ row: Int, in room: DocumentRoom) {
    if hasCursor { cursor.select(row, in: text(in: room)) }
  }

  /// Moves by lines, as a wheel does.
  mutating func scroll(by lines: Int, in room: DocumentRoom) {
    let text = text(in: room)
    if hasCursor { cursor.roll(by: lines, in: text) } else { cursor.scroll(.by(lines), in: text) }
  }

  /// The row that is drawn so many lines below the first in sight; `nil` without a cursor.
  func row(at line: Int, in room: DocumentRoom) -> Int? {
    let text = text(in: room)
    return hasCursor ? text.row(at: line, in: cursor.windowInSight(in: text)) : nil
  }

  // MARK: Search

  /// Whether keys go to the text that is looked for.
  var isSearchEdited: Bool { search?.isEditing ?? false }

  /// Whether the search has work to do.
  var isSearching: Bool { search?.isAtWork ?? false }

  /// Begins to search, or to change what is looked for.
  mutating func startSearch() {
    let text = search?.field.text ?? ""
    let origin = DocumentSearch.Origin(document: document, cursor: cursor)
    search = DocumentSearch(origin: origin, text: text)
    search?.wanted = nil
  }

  /// Ends the search; while it is typed the cursor goes back to where it began.
  mutating func endSearch() {
    if let search, search.isEditing {
      document = search.origin.document
      cursor = search.origin.cursor
    }
    search = nil
  }

  /// Takes a key for what is looked for.
  mutating func editSearch(_ press: KeyPress, in room: DocumentRoom) {
    switch press.key {
    case .enter:
      search?.isEditing = false
      if search?.pattern == nil { search = nil }
    case .escape: endSearch()
    default: changeSearch(in: room) { $0.handle(press) }
    }
  }

  /// Takes pasted text for what is looked for.
  mutating func insertIntoSearch(_ text: String, in room: DocumentRoom) {
    changeSearch(in: room) { $0.insert(text) }
  }

  private mutating func changeSearch(
    in room: DocumentRoom, _ change: (inout TextField) -> Void
  ) {
    guard var search else { return }
    let before = search.field.text
    change(&search.field)
    self.search = search
    guard search.field.text != before else { return }
    document = search.origin.document
    cursor = search.origin.cursor
    self.search?.restart()
    continueSearch(in: room)
  }

  /// Goes to the next match, or the previous one.
  mutating func goToMatch(_ step: Int, in room: DocumentRoom) {
    guard let search, search.scan != nil else { return }
    let place = search.current ?? document.place(at: cursor.selected)
    self.search?.wanted = step > 0 ? .next(after: place) : .previous(before: place)
    continueSearch(in: room)
  }

  /// Looks further, so far as one key may take, and goes to what was asked for.
  mutating func continueSearch(in room: DocumentRoom) {
    // The search is taken out while it works: it holds arrays that are not to be copied.
    guard var search, search.isAtWork || search.wanted != nil else { return }
    self.search = nil
    let place = search.advance(in: document)
    self.search = search
    guard let place else { return }
    let row = document.reveal(place)
    let text = text(in: room)
    cursor.select(row, in: text)
    guard !room.isWrapped, let pattern = search.pattern else { return }
    let line = document.line(at: row, glyphs: room.glyphs, pattern: pattern)
    if let columns = line.columns(of: .match, ascii: room.glyphs.isASCII) {
      cursor.revealColumns(columns, width: room.size.columns)
    }
  }

  // MARK: View

  /// Draws the rows in sight, below the text that is looked for.
  func draw(in rect: Rect, isFocused: Bool, room: DocumentRoom, on grid: inout Grid) {
    var room = room
    room.size = Size(rows: rect.rows, columns: rect.columns)
    var rect = rect
    if let search {
      FilterLine.draw(search.field, isEditing: search.isEditing, at: &rect, on: &grid)
    }
    let text = text(in: room)
    let window = hasCursor ? cursor.windowInSight(in: text) : cursor.window
    TextView(
      count: text.count, selected: isFocused && hasCursor ? cursor.selected : nil, window: window,
      layout: text.layout, isFocused: isFocused, line: text.line
    ).draw(in: rect, on: &grid)
  }

  /// What stands in the border: what the search has found, and how far lines are scrolled.
  func notes(in room: DocumentRoom) -> [Line] {
    var notes: [Line] = []
    if let summary = search?.summary(glyphs: room.glyphs) {
      notes.append(Line(summary, search?.isFruitless == true ? .warning : .accent))
    }
    if !room.isWrapped, cursor.column > 0 {
      notes.append(.scrolled(by: cursor.column, room.glyphs))
    }
    return notes
  }

  private func text(in room: DocumentRoom) -> TextRoom {
    let document = document
    let pattern = search?.pattern
    var size = room.size
    if search != nil, size.rows > 1 { size.rows -= 1 }
    return TextRoom(
      size: size, count: document.rowCount,
      layout: TextLayout(
        isWrapped: room.isWrapped, column: room.isWrapped ? 0 : cursor.column, glyphs: room.glyphs)
    ) { document.line(at: $0, glyphs: room.glyphs, pattern: pattern) }
  }
}

extension Line {
  /// How far the lines of a pane are scrolled sideways.
  static func scrolled(by columns: Int, _ glyphs: Glyphs) -> Line {
    Line("\(glyphs.isASCII ? "<-" : "⇤") \(columns)", .accent)
  }

  /// The columns of the first text in the ink of a role, once the line is drawn.
  fileprivate func columns(of role: Role, ascii: Bool) -> Range<Int>? {
    var start = 0
    for span in spans {
      let width = Line([span]).sanitized(ascii: ascii).width
      if span.ink.role == role { return start..<start + width }
      start += width
    }
    return nil
  }
}
