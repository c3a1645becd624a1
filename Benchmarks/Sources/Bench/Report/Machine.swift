internal import Foundation

/// What the figures depend on besides the program.
struct Machine: Encodable {
  /// The number of processors.
  let processors: Int
  /// The kernel's name and version.
  let kernel: String
  /// How many processes wanted to run, on average over the minute before.
  let load: Double
  /// The milliseconds of the calibration loop, best of five.
  let calibration: Double

  /// Looks, and runs the calibration loop.
  init() {
    let info = ProcessInfo.processInfo
    processors = info.activeProcessorCount
    kernel = ProcFile("/proc/sys/kernel/osrelease").words.first.map { "Linux \($0)" } ?? ""
    load = ProcFile("/proc/loadavg").words.first.flatMap { Double($0) } ?? 0
    calibration = Calibration.measure().smallest ?? 0
  }
}
