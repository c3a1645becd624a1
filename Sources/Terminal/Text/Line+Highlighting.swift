extension Line {
  /// The line with some of its characters in another ink.
  ///
  /// - Parameters:
  ///   - ranges: offsets in characters of the line; they may overlap or reach beyond its end.
  ///   - ink: the ink of these characters.
  /// - Returns: the same text.
  public func highlighting(ranges: [Range<Int>], with ink: Ink) -> Line {
    let ranges = ranges.filter { !$0.isEmpty }.sorted { $0.lowerBound < $1.lowerBound }
    guard !ranges.isEmpty else { return self }
    var result: [Span] = []
    var offset = 0
    var next = 0
    for span in spans {
      var rest = span.text[...]
      while !rest.isEmpty {
        while next < ranges.count, ranges[next].upperBound <= offset { next += 1 }
        guard next < ranges.count else { break }
        let range = ranges[next]
        let isInside = range.lowerBound <= offset
        let part = rest.prefix((isInside ? range.upperBound : range.lowerBound) - offset)
        result.append(Span(String(part), isInside ? ink : span.ink))
        offset += part.count
        rest = rest[part.endIndex...]
      }
      if !rest.isEmpty {
        result.append(Span(String(rest), span.ink))
        offset += rest.count
      }
    }
    return Line(result)
  }
}
