internal import Foundation

/// A folder that is gone with the value that made it.
final class TemporaryFolder {
  /// The folder's path.
  let path: String

  /// Makes an empty folder of a new name.
  ///
  /// - Throws: ``BenchFailure/notWritten(path:reason:)``.
  init() throws(BenchFailure) {
    let parent = FileManager.default.temporaryDirectory
    path = parent.appendingPathComponent("bench-\(UUID().uuidString)").path
    do {
      try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    } catch {
      throw .notWritten(path: path, reason: error.localizedDescription)
    }
  }

  deinit {
    // Nobody is left to be told; the system clears what stays.
    try? FileManager.default.removeItem(atPath: path)
  }

  /// Makes a folder in it and returns its path.
  ///
  /// - Throws: ``BenchFailure/notWritten(path:reason:)``.
  func folder(_ name: String) throws(BenchFailure) -> String {
    let folder = "\(path)/\(name)"
    do {
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    } catch {
      throw .notWritten(path: folder, reason: error.localizedDescription)
    }
    return folder
  }

  /// Writes a file in it and returns its path.
  ///
  /// - Throws: ``BenchFailure/notWritten(path:reason:)``.
  func file(_ name: String, _ text: String) throws(BenchFailure) -> String {
    let file = "\(path)/\(name)"
    do {
      try Data(text.utf8).write(to: URL(fileURLWithPath: file))
    } catch {
      throw .notWritten(path: file, reason: error.localizedDescription)
    }
    return file
  }
}
