#if canImport(Glibc)
  internal import Dispatch
  internal import Glibc

  /// Hears of changes in folders, by inotify(7).
  ///
  /// Nothing runs while nothing changes there. It ends when it is let go.
  final class FolderEvents: Sendable {
    private let ending: @Sendable () -> Void

    /// What changes a file, its name, or a link; writing to it counts once it is closed.
    private static let mask = UInt32(
      IN_CLOSE_WRITE | IN_MOVED_FROM | IN_MOVED_TO | IN_CREATE | IN_DELETE | IN_ATTRIB
        | IN_DELETE_SELF | IN_MOVE_SELF | IN_ONLYDIR)

    /// Starts to listen.
    ///
    /// - Parameters:
    ///   - places: the folders, and the names that matter in them.
    ///   - queue: where `onChange` is called.
    ///   - onChange: called for every change.
    /// - Throws: that the operating system watches no more.
    init(
      _ places: WatchedPlaces, queue: DispatchQueue, onChange: @escaping @Sendable () -> Void
    ) throws(LocalFileFailure) {
      let file = inotify_init1(Int32(IN_NONBLOCK) | Int32(IN_CLOEXEC))
      guard file >= 0 else { throw .last("inotify") }
      var names: [Int32: Set<String>] = [:]
      for (folder, wanted) in places.folders {
        let number = inotify_add_watch(file, folder, Self.mask)
        // One that has gone in between is heard of where its name stood, or not at all.
        guard number >= 0 else {
          if errno == ENOENT || errno == ENOTDIR { continue }
          let failure = LocalFileFailure.last(folder)
          close(file)
          throw failure
        }
        names[number, default: []].formUnion(wanted)
      }
      let source = DispatchSource.makeReadSource(fileDescriptor: file, queue: queue)
      source.setEventHandler { [names] in
        if Self.takeEvents(from: file, names: names) { onChange() }
      }
      source.setCancelHandler { close(file) }
      source.activate()
      // A dispatch source may be cancelled from any thread, and nothing else is done with it here.
      nonisolated(unsafe) let shared = source
      ending = { shared.cancel() }
    }

    deinit { ending() }

    /// Takes what is there to read; whether any of it matters.
    private static func takeEvents(from file: Int32, names: [Int32: Set<String>]) -> Bool {
      var matters = false
      var buffer = [UInt8](repeating: 0, count: 16 * 1024)
      while case let count = read(file, &buffer, buffer.count), count > 0 {
        buffer.withUnsafeBytes { bytes in
          var offset = 0
          let head = MemoryLayout<inotify_event>.size
          while offset + head <= count {
            let event = bytes.loadUnaligned(fromByteOffset: offset, as: inotify_event.self)
            let name = bytes[(offset + head)..<(offset + head + Int(event.len))]
            if Self.matters(event, name: name, names: names) { matters = true }
            offset += head + Int(event.len)
          }
        }
      }
      return matters
    }

    private static func matters(
      _ event: inotify_event, name: Slice<UnsafeRawBufferPointer>, names: [Int32: Set<String>]
    ) -> Bool {
      let always = UInt32(IN_DELETE_SELF | IN_MOVE_SELF | IN_UNMOUNT | IN_Q_OVERFLOW)
      if event.mask & always != 0 { return true }
      let text = String(decoding: name.prefix { $0 != 0 }, as: UTF8.self)
      return names[event.wd]?.contains(text) ?? false
    }
  }
#endif
