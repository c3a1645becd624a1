#if canImport(Darwin)
  internal import Darwin
  internal import Dispatch

  /// Hears of changes in folders, by kqueue(2).
  ///
  /// Nothing runs while nothing changes there. A folder does not tell that a file in it was written
  /// to, so the file is listened to as well. It ends when it is let go.
  final class FolderEvents: Sendable {
    private let ending: @Sendable () -> Void

    /// Starts to listen.
    ///
    /// - Parameters:
    ///   - places: the folders and the file.
    ///   - queue: where `onChange` is called.
    ///   - onChange: called for every change.
    /// - Throws: that the operating system watches no more.
    init(
      _ places: WatchedPlaces, queue: DispatchQueue, onChange: @escaping @Sendable () -> Void
    ) throws(LocalFileFailure) {
      var sources: [any DispatchSourceFileSystemObject] = []
      for path in places.folders.keys.sorted() + [places.file].compactMap(\.self) {
        let file = open(path, O_EVTONLY | O_CLOEXEC)
        guard file >= 0 else {
          if errno == ENOENT { continue }
          let failure = LocalFileFailure.last(path)
          for source in sources { source.cancel() }
          throw failure
        }
        let source = DispatchSource.makeFileSystemObjectSource(
          fileDescriptor: file, eventMask: [.write, .extend, .delete, .rename, .revoke, .attrib],
          queue: queue)
        source.setEventHandler { onChange() }
        source.setCancelHandler { close(file) }
        source.activate()
        sources.append(source)
      }
      // A dispatch source may be cancelled from any thread, and nothing else is done with it here.
      nonisolated(unsafe) let shared = sources
      ending = { for source in shared { source.cancel() } }
    }

    deinit { ending() }
  }
#endif
