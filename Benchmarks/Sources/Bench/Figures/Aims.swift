/// What each figure of the program should be, in one place.
struct Aims {
  /// What was measured of tig in the same run; empty when it is not installed.
  let tig: [Figure]

  /// The bytes tig writes for an arrow key, for a machine without it.
  ///
  /// - Source: tig 2.5.5 in the history of a repository, 120 by 40.
  private static let tigBytes = 356.0

  /// The aims of a figure; most have none or one.
  func aims(for figure: Figure) -> [Aim] {
    switch (figure.part, figure.name) {
    case (.start, Measure.ready):
      let aim = Aim(.p50, .atMost, 25)
      guard let peer = tig.counterpart(of: figure)?.samples.p50 else { return [aim] }
      return [aim, Aim(.p50, .atMost, peer, setBy: "tig")]
    case (.keys, Measure.painted):
      return [Aim(.p95, .below, 1)]
    case (.keys, Measure.bytes):
      return bytesAim(list: figure.list).map { [$0] } ?? []
    case (.large, Measure.readable):
      return [Aim(.p50, .atMost, 100)]
    case (.large, Measure.painted):
      return [Aim(.p95, .below, 5)]
    case (.idle, _):
      return [Aim(.all, .equal, 0)]
    case (.memory, Measure.listensAtFirstFrame):
      return [Aim(.all, .equal, 0)]
    case (.memory, Measure.peakAfterFirings):
      return [Aim(.all, .below, 45)]
    case (.resize, Measure.isScreenRight), (.quit, Measure.leavesAlternateScreen),
      (.quit, Measure.restoresModes):
      return [Aim(.all, .equal, 1)]
    case (.quit, Measure.exitCode):
      return [Aim(.all, .equal, 0)]
    case (.simulator, Measure.embedRate):
      return [Aim(.all, .atLeast, 10_000)]
    case (.simulator, Measure.embedP99):
      return [Aim(.all, .below, 5)]
    case (.simulator, Measure.embedErrors):
      return [Aim(.all, .equal, 0)]
    case (.size, Measure.stripped):
      return [Aim(.all, .below, 90)]
    default:
      return []
    }
  }

  /// What an arrow key may write, by what the selection of a list drives.
  ///
  /// That of the log drives nothing else, that of the events two other panes, and that of the
  /// surveys even the order of the events.
  private func bytesAim(list: String?) -> Aim? {
    let peer = tig.first { $0.name == Measure.bytes }?.samples.p50
    let limit = peer ?? Self.tigBytes
    switch list {
    case "Log": return Aim(.p50, .atMost, limit, setBy: "tig")
    case "Events": return Aim(.p50, .atMost, 2 * limit, setBy: "2 tig")
    default: return nil
    }
  }
}
