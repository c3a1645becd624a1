#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// Whole files, read and written by name.
enum LocalFile {
  /// Whether there is anything at `path`.
  static func exists(_ path: String) -> Bool {
    access(path, F_OK) == 0
  }

  /// The bytes of the file at `path`, of which there may be up to `limit`.
  static func read(_ path: String, limit: Int) throws(LocalFileFailure) -> [UInt8] {
    // A pipe without a writer must not hold the program up; one with a writer is waited for below.
    let file = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard file >= 0 else {
      throw errno == ENOENT ? .missing(path: path) : .last(path)
    }
    defer { close(file) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 64 * 1024)
    while true {
      let count = buffer.withUnsafeMutableBytes { systemRead(file, $0.baseAddress, $0.count) }
      if count == 0 { return bytes }
      if count < 0 {
        if errno == EINTR || (errno == EAGAIN && isReadable(file)) { continue }
        throw .last(path)
      }
      bytes += buffer.prefix(count)
      // Only now: a pipe, or a file that is growing, does not tell its size.
      if bytes.count > limit { throw .tooLarge(path: path, limit: limit) }
    }
  }

  /// Waits for a pipe to have something to read, as long as its writer may reasonably take.
  private static func isReadable(_ file: Int32) -> Bool {
    var descriptor = pollfd(fd: file, events: Int16(POLLIN), revents: 0)
    return poll(&descriptor, 1, 10_000) > 0
  }

  /// Writes `bytes` to `path` so that readers see all of the old file or all of the new one.
  ///
  /// - Parameters:
  ///   - bytes: the contents.
  ///   - path: the file. Its folder must be there.
  ///   - mode: who may do what with the file, such as `0o600`.
  ///   - replacing: whether a file that is there is replaced; if not, it is left as it is.
  /// - Throws: why the file is as it was.
  static func write(
    _ bytes: [UInt8], to path: String, mode: mode_t, replacing: Bool = true
  ) throws(LocalFileFailure) {
    let temporary = "\(path).\(getpid()).tmp"
    unlink(temporary)
    let file = open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, mode)
    guard file >= 0 else { throw .last(path) }
    do throws(LocalFileFailure) {
      defer { close(file) }
      try writeAll(bytes, to: file, path)
      guard fchmod(file, mode) == 0, fsync(file) == 0 else { throw .last(path) }
    } catch {
      unlink(temporary)
      throw error
    }
    // `link` fails where something is there already; `rename` replaces it.
    let isPlaced =
      replacing ? rename(temporary, path) == 0 : link(temporary, path) == 0
    let failure: LocalFileFailure? = isPlaced ? nil : .last(path)
    if !replacing || !isPlaced { unlink(temporary) }
    if let failure { throw failure }
  }

  /// Writes `bytes` to a file that was not there before.
  ///
  /// - Parameters:
  ///   - bytes: the contents.
  ///   - folder: where the file goes. It must be there.
  ///   - name: what the file is called; where that is taken, a number goes before its ending.
  ///   - mode: who may do what with the file.
  /// - Returns: the file's path.
  /// - Throws: why there is no such file.
  static func writeNew(
    _ bytes: [UInt8], in folder: String, name: String, mode: mode_t
  ) throws(LocalFileFailure) -> String {
    let dot = name.lastIndex(of: ".") ?? name.endIndex
    var path = ""
    for number in 1...999 {
      path = "\(folder)/\(name[..<dot])\(number == 1 ? "" : "-\(number)")\(name[dot...])"
      let file = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, mode)
      if file < 0, errno == EEXIST { continue }
      guard file >= 0 else { throw .last(path) }
      do throws(LocalFileFailure) {
        defer { close(file) }
        try writeAll(bytes, to: file, path)
        guard fsync(file) == 0 else { throw .last(path) }
      } catch {
        unlink(path)
        throw error
      }
      return path
    }
    throw .system(path: path, reason: "too many files of that name")
  }

  /// Does something while no other program does the same under the lock at `path`.
  ///
  /// The lock is a file that stays; it ends with the program, however that ends. One that is held for
  /// longer than any program here takes is a failure: nobody waits for ever for a file to be written.
  static func whileLocked<Failed: Error>(
    _ path: String, patience: Duration = .seconds(3), failure: (LocalFileFailure) -> Failed,
    _ body: () throws(Failed) -> Void
  ) throws(Failed) {
    let file = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
    guard file >= 0 else { throw failure(.last(path)) }
    defer { close(file) }
    let deadline = ContinuousClock.now + patience
    while flock(file, LOCK_EX | LOCK_NB) != 0 {
      guard errno == EINTR || errno == EWOULDBLOCK else { throw failure(.last(path)) }
      guard ContinuousClock.now < deadline else {
        throw failure(.system(path: path, reason: "another program holds the lock"))
      }
      _ = poll(nil, 0, 5)
    }
    try body()
  }

  /// Moves the file at `path` to `other`, replacing what is there.
  static func move(_ path: String, to other: String) throws(LocalFileFailure) {
    guard rename(path, other) == 0 else { throw .last(path) }
  }

  /// Makes the folder at `path`, and those above it that are missing, for this user alone.
  static func makeFolder(_ path: String) throws(LocalFileFailure) {
    if exists(path) { return }
    let parent = folder(of: path)
    if parent != path, !parent.isEmpty { try makeFolder(parent) }
    guard mkdir(path, 0o700) == 0 || errno == EEXIST else { throw .last(path) }
  }

  /// The folder that relative paths start in; empty when it is gone.
  static var currentFolder: String {
    guard let path = getcwd(nil, 0) else { return "" }
    defer { free(path) }
    return String(cString: path)
  }

  /// The path of the folder that `path` is in; `.` when it names none.
  static func folder(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  private static func writeAll(
    _ bytes: [UInt8], to file: Int32, _ path: String
  ) throws(LocalFileFailure) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { systemWrite(file, $0.baseAddress, $0.count) }
      if count < 0 {
        if errno == EINTR { continue }
        throw .last(path)
      }
      rest = rest.dropFirst(count)
    }
  }
}

/// Why a file could not be read or written.
enum LocalFileFailure: Error, Hashable, Sendable {
  /// There is none of this path.
  case missing(path: String)
  /// It has more bytes than `limit`.
  case tooLarge(path: String, limit: Int)
  /// The operating system said no, for this reason.
  case system(path: String, reason: String)

  /// What the last system call said.
  static func last(_ path: String) -> LocalFileFailure {
    .system(path: path, reason: String(cString: strerror(errno)))
  }
}

extension LocalFileFailure {
  /// The cause, as a part of a sentence.
  var why: String {
    switch self {
    case .missing(let path): "\(path): no such file"
    case .tooLarge(let path, let limit): "\(path): more than \(limit) bytes"
    case .system(let path, let reason): "\(path): \(reason)"
    }
  }
}

/// `read(2)`, which a method of the same name hides.
private func systemRead(_ file: Int32, _ buffer: UnsafeMutableRawPointer?, _ size: Int) -> Int {
  read(file, buffer, size)
}

/// `write(2)`, which a method of the same name hides.
private func systemWrite(_ file: Int32, _ buffer: UnsafeRawPointer?, _ size: Int) -> Int {
  write(file, buffer, size)
}
