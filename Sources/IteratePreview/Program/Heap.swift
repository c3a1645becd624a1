#if canImport(Glibc)
  internal import CMalloc
#endif

/// The C library's heap.
enum Heap {
  /// Makes it one for all threads, growing in large steps.
  ///
  /// A large reply becomes a million small pieces of memory, on a thread of its own. The GNU C
  /// library gives such a thread a heap that grows by a page at a time, each with a call of the
  /// system: they are a third of the time to read a reply. It works before there are other threads.
  ///
  /// - Source: mallopt(3).
  static func growInLargeSteps() {
    #if canImport(Glibc)
      mallopt(M_ARENA_MAX, 1)
      mallopt(M_TOP_PAD, 16 << 20)
      // Setting one of them keeps the others from adapting: screens are of this size.
      mallopt(M_MMAP_THRESHOLD, 1 << 20)
    #endif
  }
}
