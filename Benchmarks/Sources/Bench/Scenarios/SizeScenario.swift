internal import Foundation

/// How large the program's file is.
enum SizeScenario {
  /// Measures it as it was built and, where `strip` is installed and can, without its symbols.
  ///
  /// - Throws: ``BenchFailure`` when it cannot be read.
  static func measure(_ path: String) throws(BenchFailure) -> [Figure] {
    let built = Samples(try mebibytes(of: path))
    let stripped = Samples([try strippedMebibytes(of: path)].compactMap { $0 })
    return [
      Figure(.size, Measure.built, .mebibytes, built),
      Figure(.size, Measure.stripped, .mebibytes, stripped),
    ]
  }

  private static func strippedMebibytes(of path: String) throws(BenchFailure) -> Double? {
    guard let strip = Tool("strip") else { return nil }
    let folder = try TemporaryFolder()
    let copy = "\(folder.path)/stripped"
    do {
      try strip.run(["-o", copy, path], in: folder.path)
    } catch {
      // A script, say, has no symbols to strip.
      return nil
    }
    return try mebibytes(of: copy)
  }

  private static func mebibytes(of path: String) throws(BenchFailure) -> Double {
    var status = stat()
    guard stat(path, &status) == 0 else {
      throw .usage("\(path) cannot be read: \(String(cString: strerror(errno))).")
    }
    return Double(status.st_size) / 1_048_576
  }
}
