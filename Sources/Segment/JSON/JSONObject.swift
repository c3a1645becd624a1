/// The members of a JSON object in the order they were written.
///
/// A repeated key keeps its first place and takes its last value, as in JavaScript. Keys are the
/// same only when their code points are. Small objects are searched in line; from `indexThreshold`
/// members on a hash index is kept.
public struct JSONObject: Sendable {
  /// One name and its value.
  public typealias Member = (key: String, value: JSONValue)

  /// A member as it is stored.
  struct Slot: Sendable {
    var key: String
    var value: JSONValue
  }

  /// How many members it takes for an index to be faster than a search.
  static let indexThreshold = 32

  /// The members, in order.
  ///
  /// Loops inside the module run over these: an element of the collection is a copy.
  private(set) var slots: [Slot] = []
  private var index: NameIndex?

  /// An object without members.
  public init() {}

  /// An object without members that has storage of its own, as objects of different places do.
  ///
  /// Templates ask whether two values are the same object; storage is what tells.
  static func distinct() -> JSONObject {
    var object = JSONObject()
    object.reserveCapacity(1)
    return object
  }

  /// An object of `members`, in order.
  public init(_ members: some Sequence<(String, JSONValue)>) {
    for (key, value) in members { set(key, to: value) }
  }

  /// An object of `slots`, of which none may repeat a key.
  init(slots: [Slot]) {
    self.slots = slots
    if slots.count >= Self.indexThreshold { rebuildIndex() }
  }

  /// The names, in order.
  public var keys: [String] { slots.map(\.key) }

  /// The values, in the order of their names.
  public var values: [JSONValue] { slots.map(\.value) }

  /// The value of `key`.
  ///
  /// Setting an existing key keeps its place; setting `nil` removes it.
  public subscript(key: String) -> JSONValue? {
    get {
      guard let position = position(of: key) else { return nil }
      return slots[position].value
    }
    set {
      if let newValue {
        set(key, to: newValue)
      } else if let position = position(of: key) {
        remove(at: position)
      }
    }
  }

  /// Makes room for `count` members, to avoid growing step by step.
  public mutating func reserveCapacity(_ count: Int) {
    slots.reserveCapacity(count)
  }

  /// Sets the value of `key`, which keeps its place if there is one.
  mutating func set(_ key: String, to value: JSONValue) {
    if let position = position(of: key) {
      slots[position].value = value
    } else {
      append(key, value)
    }
  }

  /// Adds a member at the end.
  ///
  /// - Precondition: there is none of that name.
  mutating func append(_ key: consuming String, _ value: consuming JSONValue) {
    slots.append(Slot(key: key, value: value))
    if index != nil || slots.count >= Self.indexThreshold { indexLast() }
  }

  /// The place of `key` among the members.
  func position(of key: String) -> Int? {
    // Most names of up to 15 bytes are found at once, as they are stored in place. The reference of
    // the index is not touched where there is none, which is mostly so.
    if slots.count < Self.indexThreshold {
      var position = 0
      while position < slots.count {
        if slots[position].key.isSameInMemory(as: key) { return position }
        position &+= 1
      }
    }
    return positionByText(of: key)
  }

  /// The place of a name that is nowhere stored in the same way, if there is one.
  ///
  /// That nothing is written on the way is more than the compiler can see through hashing and
  /// decoding. Told so, it looks at members in place around a search, instead of at copies whose
  /// references have to be counted.
  @_effects(readonly) @inline(never)
  private func positionByText(of key: String) -> Int? {
    guard slots.count < Self.indexThreshold else { return index?.places[ExactText(key)] }
    var position = 0
    while position < slots.count {
      if slots[position].key.isExactly(key) { return position }
      position &+= 1
    }
    return nil
  }

  private mutating func remove(at position: Int) {
    slots.remove(at: position)
    if index != nil { rebuildIndex() }
  }

  private mutating func indexLast() {
    // The reference is looked at in place: bound to a name it would have two owners.
    guard index != nil, isKnownUniquelyReferenced(&index) else { return rebuildIndex() }
    index?.places[ExactText(slots[slots.count - 1].key)] = slots.count - 1
  }

  private mutating func rebuildIndex() {
    var places = [ExactText: Int](minimumCapacity: 2 * slots.count)
    for (position, slot) in slots.enumerated() { places[ExactText(slot.key)] = position }
    index = NameIndex(places)
  }

  /// The places of the members by their names.
  ///
  /// Few objects have one, and those without copy faster when it is a reference.
  ///
  /// Unchecked, because of this invariant: it is changed only while it has one owner, as
  /// `isKnownUniquelyReferenced` says, so that no two threads ever see a change.
  private final class NameIndex: @unchecked Sendable {
    var places: [ExactText: Int]

    init(_ places: [ExactText: Int]) {
      self.places = places
    }
  }
}

extension JSONObject: RandomAccessCollection {
  public var startIndex: Int { 0 }
  public var endIndex: Int { slots.count }
  public subscript(position: Int) -> Member { (slots[position].key, slots[position].value) }
}

extension JSONObject: Hashable {
  /// Whether both have the same members in the same order.
  public static func == (left: JSONObject, right: JSONObject) -> Bool {
    left.slots.elementsEqual(right.slots) { $0.key.isExactly($1.key) && $0.value == $1.value }
  }

  public func hash(into hasher: inout Hasher) {
    hasher.combine(slots.count)
    for slot in slots {
      slot.key.hashExactly(into: &hasher)
      hasher.combine(slot.value)
    }
  }
}

extension JSONObject: ExpressibleByDictionaryLiteral {
  public init(dictionaryLiteral elements: (String, JSONValue)...) {
    self.init(elements)
  }
}
