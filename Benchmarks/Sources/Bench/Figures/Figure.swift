/// Something that was measured.
struct Figure: Hashable {
  /// What its values count; a fact is 1 for yes and 0 for no.
  enum Unit: String {
    case milliseconds = "ms"
    case bytes = "B"
    case mebibytes = "MiB"
    case perSecond = "/s"
    case count = ""
    case fact = "fact"
  }

  /// The part that measured it.
  var part: Options.Part
  /// The list the keys were pressed in, where there are several.
  var list: String?
  /// What was measured, by the same name for each program.
  var name: String
  /// What the values count.
  var unit: Unit
  /// The values.
  var samples: Samples

  /// A figure from its parts.
  init(
    _ part: Options.Part, list: String? = nil, _ name: String, _ unit: Unit, _ samples: Samples
  ) {
    self.part = part
    self.list = list
    self.name = name
    self.unit = unit
    self.samples = samples
  }

  /// The name with the list before it.
  var title: String { list.map { "\($0): \(name)" } ?? name }
}

extension [Figure] {
  /// The figure of another program that measures the same, whatever its list is called.
  func counterpart(of figure: Figure) -> Figure? {
    first { $0.part == figure.part && $0.name == figure.name }
  }
}
