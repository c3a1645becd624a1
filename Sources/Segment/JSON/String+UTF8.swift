extension String {
  /// The text of `bytes`, which are UTF-8.
  @inline(__always)
  init(utf8 bytes: UnsafeBufferPointer<UInt8>) {
    // As many bytes as this are stored in place, and only copied there: decoding takes longer.
    guard bytes.count < 16 else {
      self.init(decoding: bytes, as: UTF8.self)
      return
    }
    self.init(unsafeUninitializedCapacity: bytes.count) { text in
      _ = text.initialize(fromContentsOf: bytes)
      return bytes.count
    }
  }
}
