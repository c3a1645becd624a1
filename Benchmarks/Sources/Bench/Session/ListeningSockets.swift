internal import Foundation

/// Whether a process waits for connections over TCP.
enum ListeningSockets {
  /// Asks the kernel.
  static func has(_ process: pid_t) -> Bool {
    let inodes = listeningInodes(of: process)
    guard !inodes.isEmpty else { return false }
    let folder = "/proc/\(process)/fd"
    let files = FileManager.default
    // A process that is gone has none open.
    let names = (try? files.contentsOfDirectory(atPath: folder)) ?? []
    return names.contains { name in
      // So has a descriptor that was closed since.
      let target = try? files.destinationOfSymbolicLink(atPath: "\(folder)/\(name)")
      return target.map { $0.hasPrefix("socket:[") && inodes.contains($0.dropFirst(8).dropLast()) }
        ?? false
    }
  }

  /// The sockets in state LISTEN of all processes in the same network.
  private static func listeningInodes(of process: pid_t) -> Set<Substring> {
    var inodes: Set<Substring> = []
    for name in ["tcp", "tcp6"] {
      for line in ProcFile("/proc/\(process)/net/\(name)").lines.dropFirst() {
        let fields = line.split(separator: " ")
        if fields.count > 9, fields[3] == "0A" { inodes.insert(fields[9]) }
      }
    }
    return inodes
  }
}
