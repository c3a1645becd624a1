#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// The modes of a terminal, as `stty -a` shows them, to be compared as a whole.
public struct TerminalModes: Hashable, Sendable {
  private let flags: [UInt]
  private let characters: [UInt8]
  private let speeds: [UInt]

  /// The modes of the terminal behind a descriptor.
  public init(of descriptor: Int32) {
    var modes = termios()
    _ = tcgetattr(descriptor, &modes)
    flags = [modes.c_iflag, modes.c_oflag, modes.c_cflag, modes.c_lflag].map(UInt.init)
    speeds = [modes.c_ispeed, modes.c_ospeed].map(UInt.init)
    characters = withUnsafeBytes(of: modes.c_cc) { Array($0) }
  }

  /// Whether the terminal edits lines, echoes, and turns ctrl-c into a signal, as a shell leaves it.
  public var isCooked: Bool {
    let cooked = UInt(ICANON | ECHO | ISIG)
    return flags[3] & cooked == cooked
  }
}
