/// The names of what is measured, which tables and JSON files show.
enum Measure {
  // Start.
  static let firstByte = "first byte"
  static let ready = "ready"
  static let settled = "settled"
  static let frameBytes = "output until settled"
  static let resident = "resident when settled"

  // Keys.
  static let keyFirstByte = "to the first byte"
  static let painted = "to painted"
  static let bytes = "output a key"
  static let cpu = "CPU a key"
  static let silent = "keys without an answer"

  // Idle, for five seconds.
  static let idleBytes = "output in 5 s"
  static let switches = "wake-ups in 5 s"
  static let idleCPU = "CPU in 5 s"

  // Memory.
  static let residentAtFirstFrame = "resident at the first frame"
  static let listensAtFirstFrame = "server listens by then"
  static let residentListening = "resident, server listening"
  static let residentAfterFirings = "resident after ten firings"
  static let peakAfterFirings = "peak after ten firings"
  static let verdict = "enter to verdict"

  // Sixty resizes.
  static let isScreenRight = "right screen after 60 sizes"
  static let repainted = "last size to painted"

  // Large replies.
  static let readable = "10 MB, arrival to readable"

  // Leaving.
  static let ended = "key to end"
  static let exitCode = "exit code"
  static let leavesAlternateScreen = "screen and modes given back"
  static let restoresModes = "line settings as before"

  // The simulator's server.
  static let embedRate = "embed calls a second"
  static let embedP99 = "embed, p99"
  static let embedErrors = "embed calls without an answer"
  static let embedGrowth = "memory gained by embed calls"
  static let constantRate = "constant answers a second"
  static let constantP99 = "constant, p99"

  // The binary.
  static let built = "binary as built"
  static let stripped = "binary stripped"
}
