import Iterate
import Terminal

extension SimulatorOverlay {
  /// A kind of fault, and for how long it is set.
  static func row(
    _ kind: Fault, _ overview: SimulatorOverview, _ state: State, width: Int
  ) -> Line {
    let settings = overview.faults.settings.filter { $0.fault.name == kind.name }
    let box = settings.isEmpty ? state.glyphs.unchecked : state.glyphs.checked
    let name = kind.name + String(repeating: " ", count: max(1, 11 - kind.name.count))
    let title = (settings.first?.fault ?? kind).title
    let left =
      Line(" \(box) ", settings.isEmpty ? .muted : .warning) + Line(name)
      + Line(title, settings.isEmpty ? .muted : .text)
    let terms = settings.map { setting in
      setting.remaining.map { $0 == 1 ? "next request" : "next \($0) requests" } ?? "every request"
    }
    return Columns.line(
      left: left, right: Line(terms.joined(separator: ", ") + " ", .warning), width: width)
  }

  /// A person, and whether it is the next.
  static func row(
    _ person: SimulatedPerson, _ overview: SimulatorOverview, _ state: State, width: Int
  ) -> Line {
    let isNext = overview.nextPersonID == person.id
    var left = Line(" \(isNext ? state.glyphs.success : " ") ", .success)
    left += Line(name(of: person.id, in: overview))
    if isNext { left.append("  next", .warning) }
    let counts = "traits \(person.traits.count)  displays \(person.displays.count) "
    return Columns.line(left: left, right: Line(counts, .muted), width: width)
  }

  /// What a person is called: the id elsewhere, and the end of the simulator's own.
  static func name(of id: String, in overview: SimulatorOverview) -> String {
    let person = overview.persons.first { $0.id == id }
    return "\(person?.externalID ?? "anonymous") …\(id.suffix(6))"
  }
}
