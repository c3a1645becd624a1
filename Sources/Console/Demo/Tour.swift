import Terminal

/// A script that is being played: which step, which key, and when the next thing is due.
///
/// Time is brought in from outside, as everywhere: what is due is one more reason for a tick.
public struct Tour: Hashable, Sendable {
  /// What is happening in a step.
  private enum Phase: Hashable {
    /// The caption is read.
    case caption
    /// So many keys have been pressed.
    case keys(Int)
    /// What came of it is looked at.
    case reading
  }

  /// The script.
  public let script: DemoScript
  /// How many times as fast as usual it is played; nothing is waited for at 0.
  public let speed: Double
  /// The step that is played, from zero.
  public private(set) var step = 0
  /// Whether it is held.
  private(set) var isPaused = false
  private var phase = Phase.caption
  /// When the next thing is due; `nil` before the first tick.
  private var due: Int64?

  /// How long a caption is read before the first key, in milliseconds.
  private static let lead: Int64 = 1400
  /// How long it takes from one key to the next, in milliseconds.
  private static let beat: Int64 = 380

  /// A tour that has not begun.
  public init(_ script: DemoScript, speed: Double = 1) {
    self.script = script
    self.speed = speed
  }

  /// The step that is played; `nil` after the last.
  public var current: DemoScript.Step? {
    script.steps.indices.contains(step) ? script.steps[step] : nil
  }

  /// The keys of the step that have been pressed.
  public var pressed: [String] {
    switch phase {
    case .caption: []
    case .keys(let count): Array(current?.keys.prefix(count) ?? [])
    case .reading: current?.keys ?? []
    }
  }

  /// When it goes on, in milliseconds since 1970.
  ///
  /// - Parameters:
  ///   - now: the time.
  ///   - isIdle: whether nothing is in flight. What is in flight is waited for.
  /// - Returns: the time, or `nil` while it is held or waits.
  func nextTick(now: Int64, isIdle: Bool) -> Int64? {
    guard !isPaused, current != nil else { return nil }
    let next = due ?? now
    return isIdle || next > now ? next : nil
  }

  /// Lets time pass.
  ///
  /// - Parameters:
  ///   - now: the time in milliseconds since 1970.
  ///   - isIdle: whether nothing is in flight.
  /// - Returns: the key that is pressed now.
  mutating func advance(now: Int64, isIdle: Bool) -> KeyPress? {
    guard !isPaused, let current else { return nil }
    guard let due else {
      self.due = now + scaled(Self.lead)
      return nil
    }
    guard isIdle, due <= now else { return nil }
    switch phase {
    case .caption: return press(0, of: current, now: now)
    case .keys(let count) where count < current.keys.count:
      return press(count, of: current, now: now)
    case .keys:
      phase = .reading
      self.due = now + scaled(current.pause)
    case .reading:
      step += 1
      phase = .caption
      self.due = now + scaled(Self.lead)
    }
    return nil
  }

  private mutating func press(
    _ index: Int, of step: DemoScript.Step, now: Int64
  ) -> KeyPress? {
    phase = .keys(min(index + 1, step.keys.count))
    due = now + scaled(Self.beat)
    return step.keys.indices.contains(index) ? KeyNotation.parse(step.keys[index]) : nil
  }

  private func scaled(_ milliseconds: Int64) -> Int64 {
    guard speed > 0 else { return 0 }
    // A day, however slow it is meant to be.
    return Int64(min(Double(milliseconds) / speed, 86_400_000))
  }

  /// Holds it, or goes on.
  mutating func togglePause(now: Int64) {
    isPaused.toggle()
    // What was being read is read to its end once more.
    if !isPaused { due = now + scaled(Self.lead) }
  }
}
