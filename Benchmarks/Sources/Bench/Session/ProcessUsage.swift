internal import Foundation

/// What the threads of a process have used so far.
struct ProcessUsage {
  /// What one thread has used.
  private struct Thread {
    var cpu: Duration
    var switches: Int
  }

  private var threads: [String: Thread] = [:]

  /// Asks the kernel, whose count of processor time is in nanoseconds.
  init(of process: pid_t) {
    let folder = "/proc/\(process)/task"
    // A process that is gone uses nothing.
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    for name in names {
      let nanoseconds = ProcFile("\(folder)/\(name)/schedstat").words.first.flatMap { Int64($0) }
      let status = ProcFile("\(folder)/\(name)/status")
      threads[name] = Thread(
        cpu: .nanoseconds(nanoseconds ?? 0),
        switches: (status.number("voluntary_ctxt_switches") ?? 0)
          + (status.number("nonvoluntary_ctxt_switches") ?? 0))
    }
  }

  /// What was used in between; threads that have ended by now are not known any more.
  func difference(since earlier: ProcessUsage) -> (cpu: Duration, switches: Int) {
    threads.reduce((.zero, 0)) { sum, entry in
      let before = earlier.threads[entry.key] ?? Thread(cpu: .zero, switches: 0)
      return (sum.0 + entry.value.cpu - before.cpu, sum.1 + entry.value.switches - before.switches)
    }
  }
}

/// The memory of a process, in MiB.
struct ProcessMemory {
  /// What it has in memory now.
  let resident: Double
  /// The most it has ever had.
  let peak: Double

  /// Asks the kernel.
  init(of process: pid_t) {
    let status = ProcFile("/proc/\(process)/status")
    resident = Double(status.number("VmRSS") ?? 0) / 1024
    peak = Double(status.number("VmHWM") ?? 0) / 1024
  }
}
