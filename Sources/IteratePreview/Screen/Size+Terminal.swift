internal import Terminal

#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

extension Size {
  /// The size of a terminal; nil when `descriptor` is none, or does not know its size.
  init?(ofTerminal descriptor: Int32) {
    var window = winsize()
    guard ioctl(descriptor, UInt(TIOCGWINSZ), &window) == 0,
      window.ws_row > 0, window.ws_col > 0
    else { return nil }
    self.init(rows: Int(window.ws_row), columns: Int(window.ws_col))
  }
}
