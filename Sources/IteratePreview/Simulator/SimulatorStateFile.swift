internal import Iterate
internal import Segment

/// A file that keeps a simulator's persons, displays, clock and faults between runs.
struct SimulatorStateFile: Sendable {
  /// Where it is.
  let path: String

  /// The largest file that is read, in bytes.
  private static let sizeLimit = 256 * 1_048_576

  /// The simulator as it was saved; a fresh one when there is no file yet.
  ///
  /// The file is only read: one that cannot be used stays as it is.
  ///
  /// - Parameter surveys: the surveys, which are not in the file.
  /// - Returns: the simulator.
  /// - Throws: a failure of the category `data` when the file holds something else, and of the
  ///   category `configuration` when it cannot be read.
  func load(surveys: [Survey]) throws(Failure) -> Simulator {
    let bytes: [UInt8]
    do {
      bytes = try LocalFile.read(path, limit: Self.sizeLimit)
    } catch .missing {
      return Simulator(surveys: surveys)
    } catch {
      throw failure("read", error)
    }
    do throws(SavedStateProblem) {
      return try Simulator(savedAs: bytes, surveys: surveys)
    } catch {
      throw Failure(
        "\(path) holds no state of the simulator", why: error.why,
        fix: "Name another file, or move this one away to begin anew.", category: .data)
    }
  }

  /// Writes all of it or nothing, for this user alone.
  ///
  /// - Throws: a failure of the category `configuration`.
  func save(_ simulator: Simulator) throws(Failure) {
    do {
      try LocalFile.write(
        Array((simulator.saved.text(indent: 1) + "\n").utf8), to: path, mode: 0o600)
    } catch {
      throw failure("written", error)
    }
  }

  private func failure(_ verb: String, _ cause: LocalFileFailure) -> Failure {
    Failure(
      "The simulator's state cannot be \(verb)", why: cause.why,
      fix: "Name a file in a folder that you may read and write.", category: .configuration)
  }
}
