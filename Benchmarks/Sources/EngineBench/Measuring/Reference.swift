/// What the original does, and how many times that is the aim.
///
/// - Source: the original JavaScript under Node 20, one process, warm, medians of several runs on a
///   machine of two shared cores. Where runs differed, the middle of their medians.
struct Reference {
  /// Operations a second.
  let rate: Double
  /// The aim as a multiple of it.
  let factor: Double

  /// Operations a second that are aimed at.
  var aim: Double { rate * factor }

  static let match = Reference(rate: 11_000_000, factor: 1)
  static let parseAndMatch = Reference(rate: 180_000, factor: 10)
  static let defaultMapping = Reference(rate: 785_000, factor: 3)
  static let largeMapping = Reference(rate: 27_000, factor: 10)
  /// The original parses triggers for each event.
  static let destination = Reference(rate: 133_500, factor: 10)
  static let liquid = Reference(rate: 4_500, factor: 10)
  /// Nothing like it exists: the aim is a fifth of a millisecond.
  static let ladder = Reference(rate: 5_000, factor: 1)
}
