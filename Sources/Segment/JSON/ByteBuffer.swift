/// Bytes that are written one after the other.
///
/// An array asks at each byte whether somebody else holds it. This one has a single owner.
struct ByteBuffer: ~Copyable {
  private var base: UnsafeMutablePointer<UInt8>
  private var capacity: Int
  private(set) var count = 0

  private static let firstCapacity = 256

  init() {
    capacity = Self.firstCapacity
    base = .allocate(capacity: capacity)
  }

  deinit {
    base.deallocate()
  }

  var isEmpty: Bool { count == 0 }

  /// The bytes as text.
  var text: String {
    String(decoding: UnsafeBufferPointer(start: base, count: count), as: UTF8.self)
  }

  /// Lends the bytes to `body`.
  func withBytes(_ body: (UnsafeBufferPointer<UInt8>) -> Void) {
    body(UnsafeBufferPointer(start: base, count: count))
  }

  /// Adds one byte.
  @inline(__always)
  mutating func append(_ byte: UInt8) {
    if count == capacity { grow(for: 1) }
    base[count] = byte
    count &+= 1
  }

  /// Adds `bytes`.
  @inline(__always)
  mutating func append(_ bytes: UnsafeBufferPointer<UInt8>) {
    if capacity &- count < bytes.count { grow(for: bytes.count) }
    guard let source = bytes.baseAddress else { return }
    (base + count).initialize(from: source, count: bytes.count)
    count &+= bytes.count
  }

  /// Adds the bytes of `text`.
  mutating func append(_ text: String) {
    text.withBytes { append($0) }
  }

  /// Adds the bytes of `text`.
  @inline(__always)
  mutating func append(asIs text: StaticString) {
    append(UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }

  /// Adds the digits of `integer`.
  mutating func append(_ integer: Int) {
    if integer < 0 { append(UInt8(ascii: "-")) }
    let start = count
    var rest = integer.magnitude
    repeat {
      append(UInt8(ascii: "0") &+ UInt8(truncatingIfNeeded: rest % 10))
      rest /= 10
    } while rest > 0
    var digits = UnsafeMutableBufferPointer(start: base + start, count: count - start)
    digits.reverse()
  }

  private mutating func grow(for more: Int) {
    capacity = max(2 * capacity, count + more)
    let larger = UnsafeMutablePointer<UInt8>.allocate(capacity: capacity)
    larger.moveInitialize(from: base, count: count)
    base.deallocate()
    base = larger
  }
}
