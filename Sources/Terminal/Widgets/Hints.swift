/// The footer: which keys do what, as many as fit.
public struct Hints: Hashable, Sendable {
  /// One key and what it does.
  public struct Item: Hashable, Sendable {
    public var key: String
    public var title: String
    /// The higher, the sooner the hint is left out.
    public var rank: Int

    /// Makes a hint.
    public init(key: String, title: String, rank: Int) {
      self.key = key
      self.title = title
      self.rank = rank
    }
  }

  public var items: [Item]

  /// Makes a footer; the last hint always stays, so it should be the one for help.
  public init(_ items: [Item]) { self.items = items }

  /// The hints that fit, in their order: ` enter fire  e edit  ? help`.
  ///
  /// Those of the highest rank are left out first, and of one rank the later ones. Where not even the
  /// last fits, it is cut.
  public func line(width: Int, glyphs: Glyphs = .unicode) -> Line {
    let footer = kept(width: width, glyphs).reduce(into: Line()) { footer, hint in
      // Two columns between hints, one in front of the first.
      if !footer.isEmpty { footer.append(" ", .hint) }
      footer.append(hint.line)
    }
    return footer.truncated(to: width, mark: glyphs.ellipsis)
  }

  /// The index of the hint that `line(width:glyphs:)` has at a column; `nil` between hints.
  public func index(at column: Int, width: Int, glyphs: Glyphs = .unicode) -> Int? {
    var start = 0
    for hint in kept(width: width, glyphs) {
      let end = start + hint.line.width
      if column < end { return column > start && column < width ? hint.index : nil }
      start = end + 1
    }
    return nil
  }

  /// The hints that fit.
  private func kept(width: Int, _ glyphs: Glyphs) -> [(index: Int, line: Line)] {
    var kept = items.enumerated().map { (index: $0, line: line(of: $1, glyphs)) }
    var total = kept.reduce(-1) { $0 + $1.line.width + 1 }
    while total > width, kept.count > 1 {
      let candidates = kept.indices.dropLast()
      let last = candidates.max { items[kept[$0].index].rank <= items[kept[$1].index].rank }
      guard let last else { break }
      total -= kept.remove(at: last).line.width + 1
    }
    return kept
  }

  private func line(of item: Item, _ glyphs: Glyphs) -> Line {
    let line: Line = [
      Span(" ", .hint), Span(item.key, .keyHint), Span(" " + item.title, .hint),
    ]
    return line.sanitized(ascii: glyphs.isASCII)
  }
}
