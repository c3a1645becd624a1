import Terminal
import Testing

@Suite struct HintsTests {
  let hints = Hints([
    .init(key: "enter", title: "fire", rank: 1),
    .init(key: "e", title: "edit", rank: 2),
    .init(key: "r", title: "replay", rank: 3),
    .init(key: "y", title: "copy", rank: 3),
    .init(key: "?", title: "help", rank: 9),
  ])

  @Test(arguments: [
    (99, " enter fire  e edit  r replay  y copy  ? help"),
    (45, " enter fire  e edit  r replay  y copy  ? help"),
    (44, " enter fire  e edit  r replay  ? help"),
    (36, " enter fire  e edit  ? help"), (26, " enter fire  ? help"), (18, " ? help"),
    (7, " ? help"), (6, " ? he…"), (1, "…"), (0, ""), (-1, ""),
  ])
  func theHighestRankGoesFirstAndTheLastHintStays(_ width: Int, _ text: String) {
    #expect(hints.line(width: width).text == text)
    #expect(hints.line(width: width).width <= max(0, width))
  }

  @Test(arguments: [99, 44, 36, 26, 18, 7])
  func hintAtAColumnIsTheOneThatIsDrawnThere(_ width: Int) {
    let text = Array(hints.line(width: width).text)
    for column in -1...width {
      let index = hints.index(at: column, width: width)
      guard let index else { continue }
      let item = " \(hints.items[index].key) \(hints.items[index].title)"
      let start = (0...column).last { String(text[$0...]).hasPrefix(item) }
      #expect(start.map { column > $0 && column < $0 + item.count } == true, "\(column)")
    }
    let hit = Set((0..<width).compactMap { hints.index(at: $0, width: width) })
    #expect(
      hit.count == hints.items.filter { hints.line(width: width).text.contains($0.title) }.count)
    #expect(hints.index(at: 0, width: width) == nil)
  }

  @Test func keysAndTitlesHaveTheirInks() {
    var grid = Grid(size: Size(rows: 1, columns: 20))
    grid.write(hints.line(width: 20), in: grid.bounds)
    #expect(grid.inkMask(row: 0) == "hKKKKKhhhhhhhKhhhhh.")
  }

  @Test func noHintsGiveAnEmptyLine() {
    #expect(Hints([]).line(width: 10).isEmpty)
  }
}
