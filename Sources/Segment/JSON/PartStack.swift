/// The parts of containers that are not complete yet, those of the innermost at the end.
///
/// A container's parts are moved from here into an array of just the right size when it is closed:
/// no array grows step by step.
struct PartStack<Part>: ~Copyable {
  private var base: UnsafeMutablePointer<Part>?
  private var capacity = 0
  private(set) var count = 0

  private static var firstCapacity: Int { 32 }

  init() {}

  deinit {
    base?.deinitialize(count: count)
    base?.deallocate()
  }

  /// The part at `place`, which must be there.
  subscript(place: Int) -> Part {
    @inline(__always)
    unsafeAddress { UnsafePointer(base.unsafelyUnwrapped + place) }
    @inline(__always)
    unsafeMutableAddress { base.unsafelyUnwrapped + place }
  }

  /// Adds a part.
  @inline(__always)
  mutating func push(_ part: consuming Part) {
    if count == capacity { grow() }
    (base.unsafelyUnwrapped + count).initialize(to: part)
    count &+= 1
  }

  /// Takes off the parts from `first` on, which become those of `array`.
  @inline(__always)
  mutating func move(from first: Int, into array: UnsafeMutableBufferPointer<Part>) {
    let parts = UnsafeMutableBufferPointer(start: base.map { $0 + first }, count: count - first)
    count = first
    _ = array.moveInitialize(fromContentsOf: parts)
  }

  private mutating func grow() {
    capacity = max(2 * capacity, Self.firstCapacity)
    let larger = UnsafeMutablePointer<Part>.allocate(capacity: capacity)
    if let base {
      larger.moveInitialize(from: base, count: count)
      base.deallocate()
    }
    base = larger
  }
}
