internal import CNcurses
internal import Terminal

#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// The terminal as something grids are shown on.
///
/// It owns ncurses, of which a process has one. It is made and used on the main thread only, inside
/// the loop: ncurses is not made for more. Between ``leave()`` and ``resume()`` the terminal belongs to somebody else, and nothing is shown.
final class NcursesScreen {
  /// What the terminal can show.
  let capabilities: Capabilities
  /// The colours of roles; a change repaints everything with the next grid.
  var theme: Theme {
    didSet { if theme != oldValue { forgetStyles() } }
  }

  private let input: Int32
  private let output: Int32
  private let numbering: ColorIndex
  private var isActive = false
  private var isMouseOn = false
  private var isCursorVisible = false
  private var shown: Grid?
  private var pens: [Ink: Pen] = [:]
  private var pairs: Set<Int32> = []
  private var glyphs: [GlyphKey: CellGlyph] = [:]
  private var placings = 0

  /// How ncurses is told to draw an ink.
  private struct Pen {
    var style: UInt32
    var pair: Int32
  }

  private struct GlyphKey: Hashable {
    var character: Character
    var width: UInt8
  }

  /// Takes the terminal over.
  ///
  /// Sets the process's `LC_CTYPE`, installs the handlers of ``TerminalGuard``, and clears the
  /// screen with the first grid.
  ///
  /// - Parameters:
  ///   - theme: The colours of roles.
  ///   - color: How many colours the operator wants.
  ///   - environment: The process's environment; names the terminal and the locale.
  ///   - signals: Where ordinary signals are written to, as the loop reads them.
  ///   - crashNote: Where standard error goes meanwhile, a path of this process alone.
  ///   - input: The descriptor keys come from.
  ///   - output: The descriptor the screen is drawn to.
  /// - Throws: ``TerminalFailure`` when no screen can be drawn; the terminal is then untouched.
  init(
    theme: Theme,
    color: ColorPreference,
    environment: [String: String],
    signals: Int32,
    crashNote: String?,
    input: Int32 = STDIN_FILENO,
    output: Int32 = STDOUT_FILENO
  ) throws(TerminalFailure) {
    let codeset = setlocale(LC_CTYPE, "") == nil ? "" : String(cString: cn_codeset())
    let locale = LocaleChoice(codeset: codeset, environment: environment)
    if let override = locale.override { setlocale(LC_CTYPE, override) }
    var capabilities = try Capabilities(
      color: color, environment: environment, codeset: codeset, terminfoColors: .max,
      isInputTerminal: isatty(input) == 1, isOutputTerminal: isatty(output) == 1)
    let entry = try TerminfoEntry.choose(environment: environment, limit: capabilities.depth) {
      Self.lookUp($0, output: output)
    }
    capabilities.limitDepth(toColors: entry.colors)
    guard
      let outputStream = fdopen(dup(output), "w"),
      let inputStream = fdopen(dup(input), "r")
    else { throw .system(call: "fdopen", reason: String(cString: strerror(errno))) }

    TerminalGuard.install(input: input, output: output, signals: signals, crashNote: crashNote)
    guard cn_start(entry.name, outputStream, inputStream) else {
      TerminalGuard.uninstall()
      throw .terminalUnknown(name: entry.name)
    }
    if capabilities.depth != .none && !cn_start_colors() { capabilities.depth = .none }
    self.theme = theme
    self.capabilities = capabilities
    self.input = input
    self.output = output
    numbering = ColorIndex(entry)
    takeOver()
  }

  /// The size ncurses draws in.
  var size: Size { Size(rows: Int(cn_rows()), columns: Int(cn_columns())) }

  // MARK: Showing

  /// Shows a grid: sends what differs from the one before.
  ///
  /// What lies outside of ``size`` is left out, as happens while a resize is on its way.
  func show(_ grid: Grid) {
    guard isActive else { return }
    makeRoomForPairs()
    placings = 0
    if shown?.size != grid.size {
      shown = nil
      cn_clear()
    }
    for run in grid.changes(since: shown) { draw(run) }
    if let cursor = grid.cursor { cn_move(Int32(cursor.row), Int32(cursor.column)) }
    if isCursorVisible != (grid.cursor != nil) {
      isCursorVisible.toggle()
      cn_show_cursor(isCursorVisible)
    }
    cn_flush()
    shown = grid
  }

  /// Has the next grid sent whole, after another program has written over the screen.
  func redrawEverything() { shown = nil }

  /// Follows a new size of the terminal.
  ///
  /// The next grid is sent whole, since the terminal may have moved its rows about.
  func resize(to size: Size) {
    cn_resize(Int32(clamping: size.rows), Int32(clamping: size.columns))
    shown = nil
    if isActive { TerminalGuard.arm(restore: restoreSequence()) }
  }

  /// Sends a sequence that is no part of the picture, such as one for the clipboard.
  func writeRaw(_ sequence: String) {
    let bytes = Array(sequence.utf8)
    TerminalGuard.writeAll(output, bytes, bytes.count)
  }

  /// Switches reports of the mouse on or off; they start switched off.
  func setMouse(_ isOn: Bool) {
    guard isOn != isMouseOn else { return }
    isMouseOn = isOn
    if isActive { writeRaw(isOn ? ControlSequences.mouseOn : ControlSequences.mouseOff) }
  }

  // MARK: Leaving and coming back

  /// Gives the terminal to somebody else: a shell, or a program that is about to run on it.
  func leave() {
    guard isActive else { return }
    isActive = false
    writeRaw(ControlSequences.allOff)
    cn_leave()
    isCursorVisible = false
    TerminalGuard.disarm()
  }

  /// Takes the terminal again.
  ///
  /// Keys pressed meanwhile were meant for somebody else and are dropped. This is also right without ``leave()``, after the process was stopped by a signal nobody can catch.
  func resume() {
    tcflush(input, TCIFLUSH)
    if !isActive {
      TerminalGuard.rememberModes()
      cn_adopt_shell_modes()
    }
    cn_resume()
    if !isActive { cn_show_cursor(false) }
    takeOver()
  }

  /// Gives the terminal back for good.
  func end() {
    leave()
    TerminalGuard.uninstall()
  }

  private func takeOver() {
    shown = nil
    TerminalGuard.arm(restore: restoreSequence())
    isActive = true
    writeRaw(ControlSequences.pasteOn + (isMouseOn ? ControlSequences.mouseOn : ""))
  }

  private func restoreSequence() -> String {
    ControlSequences.restore(
      capability: { cn_capability($0).map { String(cString: $0) } },
      bottom: cn_cursor_address(cn_rows() - 1, 0).map { String(cString: $0) } ?? "")
  }

  // MARK: Cells

  private func draw(_ run: CellRun) {
    let size = size
    guard run.row < size.rows else { return }
    var column = run.column
    var ink: Ink?
    var pen = Pen(style: 0, pair: 0)
    for cell in run.cells {
      defer { column += 1 }
      guard cell.width > 0, column + Int(cell.width) <= size.columns else { continue }
      if cell.ink != ink {
        ink = cell.ink
        pen = self.pen(for: cell.ink)
      }
      if let ascii = cell.character.asciiValue, 0x20..<0x7F ~= ascii {
        var scalar = UInt32(ascii)
        cn_put(Int32(run.row), Int32(column), &scalar, 1, pen.style, pen.pair)
      } else {
        draw(glyph(of: cell), row: run.row, column: column, width: Int(cell.width), pen: pen)
      }
    }
  }

  private func draw(_ glyph: CellGlyph, row: Int, column: Int, width: Int, pen: Pen) {
    // The parts after the first are blanks or letters, one column each, at the end of the cell.
    for (index, part) in glyph.parts.enumerated() {
      let offset = index == 0 ? 0 : width - glyph.parts.count + index
      put(part, row: row, column: column + offset, pen: pen)
    }
    guard glyph.needsPlacing, placings < Self.placingLimit else { return }
    placings += 1
    // The cursor may not be where ncurses believes it is. Let it finish here, then make it true.
    let end = min(column + width, size.columns - 1)
    cn_move(Int32(row), Int32(end))
    cn_flush()
    cn_cursor_address(Int32(row), Int32(end)).map {
      writeRaw(ControlSequences.withoutPadding(String(cString: $0)))
    }
  }

  /// How often a frame is interrupted to place the cursor: each time costs about as much as a whole
  /// row does.
  private static let placingLimit = 200

  private func put(_ scalars: [UInt32], row: Int, column: Int, pen: Pen) {
    cn_put(Int32(row), Int32(column), scalars, Int32(scalars.count), pen.style, pen.pair)
  }

  private func glyph(of cell: Cell) -> CellGlyph {
    let key = GlyphKey(character: cell.character, width: cell.width)
    if let known = glyphs[key] { return known }
    if glyphs.count > 4096 { glyphs.removeAll() }
    let made = CellGlyph(cell.character, columns: Int(cell.width)) { Int(cn_width($0)) }
    glyphs[key] = made
    return made
  }

  // MARK: Colours

  private func pen(for ink: Ink) -> Pen {
    if let known = pens[ink] { return known }
    let style = theme.style(for: ink, depth: capabilities.depth)
    let made = Pen(style: Self.bits(of: style.attributes), pair: pair(for: style))
    pens[ink] = made
    return made
  }

  private func pair(for style: CellStyle) -> Int32 {
    guard capabilities.depth != .none else { return 0 }
    let foreground = numbering.number(of: style.foreground)
    let background = numbering.number(of: style.background)
    guard foreground >= 0 || background >= 0 else { return 0 }
    let pair = max(0, cn_pair(foreground, background))
    pairs.insert(pair)
    return pair
  }

  /// Starts afresh before pairs run out: ncurses would then change those on the screen.
  private func makeRoomForPairs() {
    guard pairs.count > Int(cn_pair_limit()) * 3 / 4, !pairs.isEmpty else { return }
    cn_reset_pairs()
    forgetStyles()
  }

  private func forgetStyles() {
    pens.removeAll()
    pairs.removeAll()
    shown = nil
  }

  private static func bits(of attributes: Attributes) -> UInt32 {
    let names: [(Attributes, UInt32)] = [
      (.bold, UInt32(CN_BOLD)), (.dim, UInt32(CN_DIM)), (.italic, UInt32(CN_ITALIC)),
      (.underline, UInt32(CN_UNDERLINE)), (.reverse, UInt32(CN_REVERSE)),
    ]
    return names.reduce(0) { attributes.contains($1.0) ? $0 | $1.1 : $0 }
  }

  private static func lookUp(_ name: String, output: Int32) -> TerminfoEntry.Description? {
    var isAddressable = false
    var colors: Int32 = 0
    guard cn_look_up(name, output, &isAddressable, &colors) else { return nil }
    return TerminfoEntry.Description(isAddressable: isAddressable, colors: Int(colors))
  }
}
