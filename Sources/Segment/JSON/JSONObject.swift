/// The members of a JSON object in the order they were written.
///
/// A repeated key keeps its first place and takes its last value, as in JavaScript. Keys are the
/// same only when their code points are. Small objects are searched in line; from `indexThreshold`
/// members on a hash index is kept.
public struct JSONObject: Sendable {
  /// One name and its value.
  public typealias Member = (key: String, value: JSONValue)

  private static let indexThreshold = 16

  private var keyList: [String] = []
  private var valueList: [JSONValue] = []
  private var index: [Name: Int]?

  /// An object without members.
  public init() {}

  /// An object of `members`, in order.
  public init(_ members: some Sequence<(String, JSONValue)>) {
    for (key, value) in members { self[key] = value }
  }

  /// The names, in order.
  public var keys: [String] { keyList }

  /// The values, in the order of their names.
  public var values: [JSONValue] { valueList }

  /// The value of `key`.
  ///
  /// Setting an existing key keeps its place; setting `nil` removes it.
  public subscript(key: String) -> JSONValue? {
    get { position(of: key).map { valueList[$0] } }
    set {
      switch (position(of: key), newValue) {
      case (let position?, let value?):
        valueList[position] = value
      case (nil, let value?):
        append(key, value)
      case (let position?, nil):
        remove(at: position)
      case (nil, nil):
        break
      }
    }
  }

  /// Makes room for `count` members, to avoid growing step by step.
  public mutating func reserveCapacity(_ count: Int) {
    keyList.reserveCapacity(count)
    valueList.reserveCapacity(count)
  }

  /// The place of `key` among the members.
  func position(of key: String) -> Int? {
    if let index { return index[Name(text: key)] }
    return keyList.firstIndex { $0.isExactly(key) }
  }

  private mutating func append(_ key: String, _ value: JSONValue) {
    keyList.append(key)
    valueList.append(value)
    if index != nil {
      index?[Name(text: key)] = keyList.count - 1
    } else if keyList.count >= Self.indexThreshold {
      rebuildIndex()
    }
  }

  private mutating func remove(at position: Int) {
    keyList.remove(at: position)
    valueList.remove(at: position)
    if index != nil { rebuildIndex() }
  }

  private mutating func rebuildIndex() {
    var index = [Name: Int](minimumCapacity: keyList.count)
    for (position, key) in keyList.enumerated() { index[Name(text: key)] = position }
    self.index = index
  }

  /// A key of the index: a text that equals only its own code points.
  private struct Name: Hashable {
    let text: String

    static func == (left: Name, right: Name) -> Bool { left.text.isExactly(right.text) }

    func hash(into hasher: inout Hasher) { text.hashExactly(into: &hasher) }
  }
}

extension JSONObject: RandomAccessCollection {
  public var startIndex: Int { 0 }
  public var endIndex: Int { keyList.count }
  public subscript(position: Int) -> Member { (keyList[position], valueList[position]) }
}

extension JSONObject: Hashable {
  /// Whether both have the same members in the same order.
  public static func == (left: JSONObject, right: JSONObject) -> Bool {
    left.keyList.elementsEqual(right.keyList) { $0.isExactly($1) }
      && left.valueList == right.valueList
  }

  public func hash(into hasher: inout Hasher) {
    hasher.combine(keyList.count)
    for key in keyList { key.hashExactly(into: &hasher) }
    hasher.combine(valueList)
  }
}

extension JSONObject: ExpressibleByDictionaryLiteral {
  public init(dictionaryLiteral elements: (String, JSONValue)...) {
    self.init(elements)
  }
}
