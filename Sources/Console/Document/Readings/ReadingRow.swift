import Iterate
import Terminal

/// One thing that the readings of a reply are compared by.
enum ReadingRow: CaseIterable {
  case shows, when, language, colour, properties, breaks

  /// What it is called.
  var title: String {
    switch self {
    case .shows: "shows"
    case .when: "when"
    case .language: "language"
    case .colour: "colour"
    case .properties: "response properties"
    case .breaks: "breaks"
    }
  }

  /// What one reading says about it.
  struct Cell: Hashable {
    var line: Line
    /// What is compared: the same for readings that do not differ; `nil` where nothing is known.
    var key: String?
  }

  /// The cell of a reading.
  func cell(_ reading: PersonaReading, glyphs: Glyphs) -> Cell {
    switch self {
    case .shows: return shows(reading, glyphs)
    case .breaks: return breaks(reading, glyphs)
    case .when, .language, .colour, .properties:
      guard let display = reading.display else {
        return Cell(line: Line(glyphs.skipped, .muted), key: nil)
      }
      return cell(display, glyphs)
    }
  }

  private func shows(_ reading: PersonaReading, _ glyphs: Glyphs) -> Cell {
    // That all of the website's readings are likely at best is said where its name stands.
    let grade = reading.persona == .web ? "" : reading.grade.remark
    switch reading.outcome {
    case .shows:
      return Cell(line: Line("\(glyphs.success) shown\(grade)", .success), key: "shown")
    case .showsNothing(let reason):
      var line = Line("\(glyphs.failure) not shown\(grade)", .failure)
      if !reading.findings.contains(where: { $0.fact == reason }) { line.append(": \(reason)") }
      return Cell(line: line, key: "not shown")
    case .unknown:
      return Cell(line: Line("\(glyphs.question) not known", .warning), key: nil)
    }
  }

  private func cell(_ display: Persona.Display, _ glyphs: Glyphs) -> Cell {
    switch self {
    case .when:
      let place = display.trigger ?? "no trigger"
      return Cell(
        line: Line(display.timing.phrase) + Line(", \(place)", .muted), key: display.timing.phrase)
    case .language:
      let wording = display.wording
      return Cell(
        line: Line(wording.language) + Line(", \(wording.reason)", .muted), key: wording.language)
    case .colour:
      let look = display.look
      let text = "\(look.color ?? "no colour") \(look.isDark ? "dark" : "light")"
      let tint = look.color.flatMap { RGB(hex: $0) }
      let swatch = tint.map { Line("\(glyphs.published) ", Ink(.text, foreground: $0)) }
      return Cell(line: (swatch ?? Line()) + Line(text), key: text)
    default:
      guard let properties = display.properties else {
        return Cell(line: Line("not known", .muted), key: nil)
      }
      let rest = display.propertyCount - properties.count
      let text =
        properties.map(\.summary).joined(separator: ", ")
        + (rest > 0 ? ", and \(rest) more" : "")
      return properties.isEmpty
        ? Cell(line: Line("none", .muted), key: "") : Cell(line: Line(text), key: text)
    }
  }

  private func breaks(_ reading: PersonaReading, _ glyphs: Glyphs) -> Cell {
    let failures = reading.findings.filter { $0.severity == .failure }.count
    let warnings = reading.findings.filter { $0.severity == .warning }.count
    guard failures + warnings > 0 else {
      return Cell(line: Line("\(glyphs.success) nothing found", .muted), key: "")
    }
    let line =
      (failures > 0 ? Line("!!! \(failures)  ", .failure) : Line())
      + (warnings > 0 ? Line("\(glyphs.warning) \(warnings)", .warning) : Line())
    return Cell(line: line, key: "\(failures) \(warnings)")
  }
}
