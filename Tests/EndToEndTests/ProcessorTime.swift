import Foundation

/// What a process has had of the processor.
enum ProcessorTime {
  /// The clock ticks a process has used so far; nil where the system does not tell.
  ///
  /// - Source: proc_pid_stat(5), the fields utime and stime after the name in parentheses.
  static func ticks(of process: Int32) -> Int? {
    guard let data = FileManager.default.contents(atPath: "/proc/\(process)/stat") else {
      return nil
    }
    let fields =
      String(decoding: data, as: UTF8.self)
      .split(separator: ")").last?.split(separator: " ") ?? []
    guard fields.count > 12, let user = Int(fields[11]), let system = Int(fields[12]) else {
      return nil
    }
    return user + system
  }
}
