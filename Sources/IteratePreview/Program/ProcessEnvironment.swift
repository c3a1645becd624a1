#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// The variables this process was started with.
enum ProcessEnvironment {
  /// All variables.
  ///
  /// Of one that is set twice, the first counts, as getenv(3) has it.
  static func variables() -> [String: String] {
    var variables: [String: String] = [:]
    var entry = environ
    while let text = entry.pointee {
      let pair = String(cString: text)
      if let equals = pair.firstIndex(of: "=") {
        let name = String(pair[..<equals])
        if variables[name] == nil { variables[name] = String(pair[pair.index(after: equals)...]) }
      }
      entry += 1
    }
    return variables
  }
}
