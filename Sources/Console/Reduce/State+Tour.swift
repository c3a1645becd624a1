import Iterate
import Segment
import Terminal

extension State {
  /// Plays a tour from the next tick on.
  ///
  /// To be used before anything has happened.
  public mutating func begin(_ tour: Tour) { self.tour = tour }

  /// Presses the key of the tour that is due.
  mutating func playTour(at moment: Moment) -> [Effect] {
    guard var tour else { return [] }
    let press = tour.advance(now: now.millisecondsSinceEpoch, isIdle: isTourReady)
    self.tour = tour.current == nil ? nil : tour
    return press.map { key($0, at: moment) } ?? []
  }

  /// Whether the tour has nothing to wait for.
  var isTourReady: Bool {
    guard pending.isEmpty else { return false }
    if usesSimulator, case .starting = simulator { return false }
    return true
  }

  /// When the tour goes on.
  var tourTick: Int64? {
    tour?.nextTick(now: now.millisecondsSinceEpoch, isIdle: isTourReady)
  }

  /// The operator does something while a tour is played: blank holds it, `q` leaves, what concerns the
  /// terminal is done as always, and everything else ends the tour and is not taken for more.
  ///
  /// - Returns: what is to be done; `nil` when it is not for the tour.
  mutating func interruptTour(by event: InputEvent, at moment: Moment) -> [Effect]? {
    guard tour != nil else { return nil }
    switch event {
    case .focus, .unknown: return nil
    case .mouse(let mouse): guard mouse.action == .press else { return nil }
    case .paste: break
    case .key(let press):
      switch Keymap.standard.command(for: press, in: context) {
      case .appQuit, .appBackOrQuit: return perform(.appQuit, at: moment)
      case .appSuspend, .appRedraw: return nil
      default: break
      }
      if press.key == .character(" ") {
        tour?.togglePause(now: now.millisecondsSinceEpoch)
        return []
      }
    }
    tour = nil
    settleLists()
    show(note: "Tour stopped; you have the keys")
    return []
  }

  /// What the tour says.
  var tourBanner: Banner? {
    guard let tour, let step = tour.current else { return nil }
    var note = Line()
    if tour.isPaused {
      note.append("paused, blank goes on", .warning)
    } else {
      // Of what is typed the end is enough.
      let keys = tour.pressed.suffix(6).joined(separator: " ")
      note.append(keys, .keyHint)
    }
    note.append("  \(tour.step + 1)/\(tour.script.steps.count)", .muted)
    return Banner(text: Line(step.caption, Ink(.banner, .bold)), note: note)
  }
}
