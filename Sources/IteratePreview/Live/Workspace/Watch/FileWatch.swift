internal import Dispatch
internal import Synchronization

/// Tells when the file of a path may be another: written to, replaced, deleted, back again, or
/// reached by links that lead elsewhere now.
///
/// What comes in quick succession is told once. Nothing runs while nothing changes.
final class FileWatch: Sendable {
  private struct State {
    var events: FolderEvents?
    /// Whether something has changed and is going to be told.
    var isDue = false
    var isStopped = false
  }

  private let path: String
  private let folder: String
  private let pause: DispatchTimeInterval
  private let onChange: @Sendable () -> Void
  private let onFailure: @Sendable (LocalFileFailure) -> Void
  private let queue = DispatchQueue(label: "watch")
  private let state = Mutex(State())

  /// A watch that has not started.
  ///
  /// - Parameters:
  ///   - path: the file's path, whether there is one or not.
  ///   - folder: where a relative path starts.
  ///   - pause: how long after the first sign of a change it is told.
  ///   - onFailure: called when the operating system does not watch, on a thread of the watch's.
  ///   - onChange: called for every change, on a thread of the watch's, one at a time.
  init(
    _ path: String, in folder: String = LocalFile.currentFolder,
    pause: DispatchTimeInterval = .milliseconds(100),
    onFailure: @escaping @Sendable (LocalFileFailure) -> Void = { _ in },
    onChange: @escaping @Sendable () -> Void
  ) {
    self.path = path
    self.folder = folder
    self.pause = pause
    self.onChange = onChange
    self.onFailure = onFailure
  }

  /// Starts, and tells of a change at once: there may have been one before.
  func start() {
    queue.async { self.look() }
  }

  /// Tells nothing any more.
  func stop() {
    state.withLock { state in
      state.isStopped = true
      state.events = nil
    }
  }

  /// Something has changed: soon it is told.
  private func changed() {
    let isFirst = state.withLock { state in
      defer { state.isDue = true }
      return !state.isDue
    }
    if isFirst { queue.asyncAfter(deadline: .now() + pause) { self.look() } }
  }

  /// Watches what the path leads to now, then tells: in this order nothing is missed in between.
  private func look() {
    let result = Result { () throws(LocalFileFailure) in
      try FolderEvents(WatchedPlaces(of: path, in: folder), queue: queue) { [weak self] in
        self?.changed()
      }
    }
    let isStopped = state.withLock { state in
      state.isDue = false
      // Why there is none is told below.
      state.events = state.isStopped ? nil : try? result.get()
      return state.isStopped
    }
    guard !isStopped else { return }
    if case .failure(let failure) = result { onFailure(failure) }
    onChange()
  }
}
