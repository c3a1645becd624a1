/// What one read of the terminal has yielded, and when.
struct Chunk {
  /// When the read returned.
  let time: ContinuousClock.Instant
  /// The bytes.
  let bytes: [UInt8]
}

/// What a program writes in answer to something, up to a moment of quiet.
struct Burst {
  /// The first chunk and those after it.
  let chunks: [Chunk]

  /// The burst of some chunks; `nil` when there are none.
  init?(_ chunks: [Chunk]) {
    guard !chunks.isEmpty else { return nil }
    self.chunks = chunks
  }

  /// When its first byte came.
  var firstTime: ContinuousClock.Instant { chunks[0].time }
  /// When its last byte came.
  var lastTime: ContinuousClock.Instant { chunks[chunks.count - 1].time }
  /// How many bytes it has.
  var byteCount: Int { chunks.reduce(0) { $0 + $1.bytes.count } }
}
