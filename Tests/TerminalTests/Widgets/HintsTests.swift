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

  @Test func keysAndTitlesHaveTheirInks() {
    var grid = Grid(size: Size(rows: 1, columns: 20))
    grid.write(hints.line(width: 20), in: grid.bounds)
    #expect(grid.inkMask(row: 0) == "hKKKKKhhhhhhhKhhhhh.")
  }

  @Test func noHintsGiveAnEmptyLine() {
    #expect(Hints([]).line(width: 10).isEmpty)
  }
}
