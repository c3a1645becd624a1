/// A screen as a value: every cell of it, and where the caret of a text field stands.
public struct Grid: Equatable, Sendable {
  public let size: Size
  var cells: [PackedCell]
  /// The characters that are more than one scalar.
  private var clusters: [Character] = []
  private var caret: Caret?

  private struct Caret: Hashable, Sendable {
    var row: Int
    var column: Int
  }

  /// The most rows or columns of a grid; a terminal that claims to be larger is drawn up to there.
  public static let maximumSide = 2048

  /// Makes a grid of one cell repeated; a negative side becomes 0, a huge one `maximumSide`.
  public init(size: Size, fill: Cell = .blank) {
    let side = 0...Self.maximumSide
    let rows = min(max(size.rows, side.lowerBound), side.upperBound)
    let columns = min(max(size.columns, side.lowerBound), side.upperBound)
    self.size = Size(rows: rows, columns: columns)
    self.cells = Array(repeating: .blank(fill.ink), count: rows * columns)
    guard fill.width == 1, fill.character != " " else { return }
    let cell = pack(fill)
    for index in cells.indices { cells[index] = cell }
  }

  /// The cell at a place; outside the grid it is blank.
  public subscript(row: Int, column: Int) -> Cell {
    contains(row: row, column: column) ? unpack(cells[row * size.columns + column]) : .blank
  }

  /// Where the terminal's own cursor is to be shown, or `nil` to hide it.
  public var cursor: (row: Int, column: Int)? { caret.map { ($0.row, $0.column) } }

  /// Shows the terminal's cursor; a place outside the grid hides it.
  public mutating func place(cursorAt row: Int, column: Int) {
    caret = contains(row: row, column: column) ? Caret(row: row, column: column) : nil
  }

  /// Hides the terminal's cursor.
  public mutating func hideCursor() { caret = nil }

  /// The whole grid as a rectangle.
  public var bounds: Rect { Rect(size) }

  /// The same place by place, caret included.
  public static func == (left: Grid, right: Grid) -> Bool {
    left.size == right.size && left.caret == right.caret
      && left.cells.indices.allSatisfy { left.isSame(at: $0, in: right) }
  }

  private func contains(row: Int, column: Int) -> Bool {
    row >= 0 && row < size.rows && column >= 0 && column < size.columns
  }
}

extension Grid {
  /// A cell as it is kept here.
  mutating func pack(_ cell: Cell) -> PackedCell {
    pack(cell.character, width: Int(cell.width), ink: cell.ink)
  }

  /// A character as it is kept here.
  mutating func pack(_ character: Character, width: Int, ink: Ink) -> PackedCell {
    let scalars = character.unicodeScalars
    if let first = scalars.first, scalars.index(after: scalars.startIndex) == scalars.endIndex {
      return PackedCell(first.value, width: width, ink: ink)
    }
    clusters.append(character)
    return PackedCell(cluster: clusters.count - 1, width: width, ink: ink)
  }

  /// A cell that is kept here, as it was given.
  func unpack(_ cell: PackedCell) -> Cell {
    Cell(character(of: cell), cell.ink, width: UInt8(cell.width))
  }

  /// The character of a cell that is kept here.
  func character(of cell: PackedCell) -> Character {
    if let scalar = cell.scalar { return scalar.isASCII ? .ascii(scalar) : Character(scalar) }
    return cell.clusterPlace.map { clusters[$0] } ?? " "
  }

  /// Whether the cell at `index` looks the same in a grid of the same size.
  @inline(__always)
  func isSame(at index: Int, in other: Grid) -> Bool {
    let (one, another) = (cells[index], other.cells[index])
    if one.clusterPlace == nil || another.clusterPlace == nil {
      return one.isIdentical(to: another)
    }
    return one.width == another.width && one.ink == another.ink
      && character(of: one) == other.character(of: another)
  }
}

extension Character {
  /// The character of a scalar of ASCII: making one anew costs more than drawing it.
  fileprivate static func ascii(_ scalar: Unicode.Scalar) -> Character {
    asciiCharacters[Int(scalar.value)]
  }
}

private let asciiCharacters: [Character] = (0..<128).map { Character(Unicode.Scalar(UInt8($0))) }
