#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// How many files and connections the system lets this process have open.
enum OpenFiles {
  /// As many as a server with a thousand clients needs, with room to spare.
  private static let wanted: rlim_t = 8192

  /// Asks for enough of them, as far as the system allows without privileges.
  static func raiseLimit() {
    var limit = rlimit()
    #if canImport(Glibc)
      let files = __rlimit_resource_t(RLIMIT_NOFILE.rawValue)
    #else
      let files = RLIMIT_NOFILE
    #endif
    guard getrlimit(files, &limit) == 0, limit.rlim_cur < wanted else { return }
    limit.rlim_cur = min(wanted, limit.rlim_max)
    // What cannot be had is done without: further connections wait to be accepted.
    _ = setrlimit(files, &limit)
  }
}
