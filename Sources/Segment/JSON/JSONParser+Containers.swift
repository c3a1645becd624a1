extension JSONParser {
  mutating func object(inside depth: Int) throws(JSONSyntaxError) -> JSONObject {
    if try opens(closing: UInt8(ascii: "}"), inside: depth) { return .distinct() }
    let first = members.count
    var names = NameFilter()
    repeat {
      try expectKey()
      let start = offset &+ 1
      let key = try string()
      let written = bytes.stretch(from: start, to: offset &- 1)
      try skipColon()
      let value = try value(inside: depth + 1)
      if names.insert(key, written: written), let place = place(of: key, from: first) {
        members[place].value = value
      } else {
        members.push(JSONObject.Slot(key: key, value: value))
      }
      if members.count - first == JSONObject.indexThreshold {
        return try largeObject(closedObject(from: first), inside: depth)
      }
    } while try continues(closing: UInt8(ascii: "}"), orElse: "expected ',' or '}'")
    return closedObject(from: first)
  }

  /// Reads the rest of an object, whose index is faster than a search by now.
  private mutating func largeObject(
    _ start: consuming JSONObject,
    inside depth: Int
  ) throws(JSONSyntaxError) -> JSONObject {
    var object = start
    while try continues(closing: UInt8(ascii: "}"), orElse: "expected ',' or '}'") {
      let key = try key()
      object.set(key, to: try value(inside: depth + 1))
    }
    return object
  }

  /// The object of the members from `first` on.
  private mutating func closedObject(from first: Int) -> JSONObject {
    let count = members.count - first
    return JSONObject(
      slots: [JSONObject.Slot](unsafeUninitializedCapacity: count) { slots, slotCount in
        members.move(from: first, into: slots)
        slotCount = count
      })
  }

  private func place(of key: String, from first: Int) -> Int? {
    for place in first..<members.count where members[place].key.isExactly(key) { return place }
    return nil
  }

  mutating func array(inside depth: Int) throws(JSONSyntaxError) -> [JSONValue] {
    if try opens(closing: UInt8(ascii: "]"), inside: depth) { return [] }
    let first = elements.count
    repeat {
      elements.push(try value(inside: depth + 1))
    } while try continues(closing: UInt8(ascii: "]"), orElse: "expected ',' or ']'")
    let count = elements.count - first
    return [JSONValue](unsafeUninitializedCapacity: count) { array, arrayCount in
      elements.move(from: first, into: array)
      arrayCount = count
    }
  }

  /// Reads a key, and steps over its colon and the blanks around.
  mutating func key() throws(JSONSyntaxError) -> String {
    try expectKey()
    let key = try string()
    try skipColon()
    return key
  }

  /// Makes sure that a key begins here.
  @inline(__always)
  mutating func expectKey() throws(JSONSyntaxError) {
    guard current == UInt8(ascii: "\"") else {
      throw unexpected("expected a key in double quotes")
    }
  }

  /// Steps over the colon after a key and the blanks around.
  @inline(__always)
  mutating func skipColon() throws(JSONSyntaxError) {
    skipSpace()
    guard current == UInt8(ascii: ":") else { throw unexpected("expected ':' after the key") }
    offset &+= 1
    skipSpace()
  }

  /// Steps into a container, and out again when it is empty, which is the result.
  mutating func opens(
    closing: UInt8, inside depth: Int
  ) throws(JSONSyntaxError) -> Bool {
    guard depth < maximumDepth else {
      throw failure("more than \(maximumDepth) levels of nesting")
    }
    offset &+= 1
    skipSpace()
    guard current == closing else { return false }
    offset &+= 1
    return true
  }

  /// Steps over the comma after a member or element, or out of the container, which gives `false`.
  @inline(__always)
  mutating func continues(
    closing: UInt8, orElse message: StaticString
  ) throws(JSONSyntaxError) -> Bool {
    skipSpace()
    guard let byte = current, byte == UInt8(ascii: ",") || byte == closing else {
      throw unexpected("\(message)")
    }
    offset &+= 1
    guard byte != closing else { return false }
    skipSpace()
    return true
  }
}

/// Tells most names that an object does not have yet from those that it may have.
private struct NameFilter {
  private var seen: UInt64 = 0

  /// Notes a name and says whether it may have been there before.
  ///
  /// - Parameters:
  ///   - name: the name.
  ///   - written: its bytes in the JSON text.
  /// - Returns: `false` when it is surely new.
  @inline(__always)
  mutating func insert(_ name: String, written: UnsafeBufferPointer<UInt8>) -> Bool {
    let count = written.count
    guard count > 0, count == name.utf8.count else {
      // The name has escapes, or is empty: it might be spelled in any way.
      defer { seen = .max }
      return seen != 0
    }
    let number = Int(written[0]) &* 5 &+ Int(written[count - 1]) &* 3 &+ count &* 7
    let bit: UInt64 = 1 << UInt64(truncatingIfNeeded: number & 63)
    defer { seen |= bit }
    return seen & bit != 0
  }
}
