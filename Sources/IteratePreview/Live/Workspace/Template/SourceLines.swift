/// A workspace file's text as lines of bytes, and where things stand in it.
struct SourceLines {
  /// The whole text.
  let bytes: [UInt8]
  /// Where each line begins.
  private let starts: [Int]

  /// The lines of `text`.
  init(_ text: String) {
    bytes = Array(text.utf8)
    var starts = [0]
    for (offset, byte) in bytes.enumerated() where byte == UInt8(ascii: "\n") {
      starts.append(offset + 1)
    }
    // A line feed at the end begins no line.
    if starts.count > 1, starts.last == bytes.count { starts.removeLast() }
    self.starts = starts
  }

  /// How many lines there are.
  var count: Int { starts.count }

  /// Where the line at `index`, counted from 0, begins; the end of the text for one past the last.
  func start(of index: Int) -> Int { index < starts.count ? starts[index] : bytes.count }

  /// The bytes of a line, without its end.
  func line(_ index: Int) -> ArraySlice<UInt8> {
    var line = bytes[start(of: index)..<start(of: index + 1)]
    while let last = line.last, last == UInt8(ascii: "\n") || last == UInt8(ascii: "\r") {
      line.removeLast()
    }
    return line
  }

  /// What ends the line at `index`, or would: as lines of this text end.
  func ending(of index: Int) -> String {
    let end = start(of: index + 1)
    let hasReturn =
      end >= 2 && bytes[end - 1] == UInt8(ascii: "\n")
      && bytes[end - 2] == UInt8(ascii: "\r")
    return hasReturn ? "\r\n" : "\n"
  }

  /// The offset of a place; `nil` when there is no such.
  func offset(of position: TextPosition) -> Int? {
    guard position.line >= 1, position.line <= count else { return nil }
    let line = line(position.line - 1)
    var scalars = position.column - 1
    var offset = line.startIndex
    while scalars > 0, offset < line.endIndex {
      offset += 1
      // Bytes that go on with a character do not count.
      while offset < line.endIndex, bytes[offset] & 0xC0 == 0x80 { offset += 1 }
      scalars -= 1
    }
    return scalars == 0 ? offset : nil
  }

  /// The index of the line that `offset` is in.
  func index(at offset: Int) -> Int {
    (starts.firstIndex { $0 > offset } ?? starts.count) - 1
  }

  /// How many spaces a line begins with.
  func indent(of index: Int) -> Int { line(index).prefix { $0 == UInt8(ascii: " ") }.count }

  /// The line without the spaces and tabs at its start.
  func content(of index: Int) -> ArraySlice<UInt8> {
    line(index).drop { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }
  }

  /// Whether there is something in the line besides blanks and a comment.
  func hasContent(_ index: Int) -> Bool {
    content(of: index).first.map { $0 != UInt8(ascii: "#") } ?? false
  }

  /// Whether the line is an element of a block sequence.
  func isElement(_ index: Int) -> Bool {
    let content = content(of: index)
    guard content.first == UInt8(ascii: "-") else { return false }
    return content.dropFirst().first.map { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }
      ?? true
  }

  /// Whether a document begins or ends with the line.
  func isDocumentMarker(_ index: Int) -> Bool {
    let line = line(index)
    return line.starts(with: "---".utf8) || line.starts(with: "...".utf8)
  }
}
