/// A walk through two JSON values in step that collects their differences.
struct JSONComparison {
  private(set) var differences: [JSONDifference] = []
  private var path = JSONPath()

  mutating func compare(_ old: JSONValue, _ new: JSONValue) {
    switch (old, new) {
    case (.object(let old), .object(let new)):
      compare(old, new)
    case (.array(let old), .array(let new)):
      compare(old, new)
    default:
      if old != new { differences.append(.changed(path: path, old: old, new: new)) }
    }
  }

  /// Members that are gone are reported where they stood: before the next one that stayed.
  private mutating func compare(_ old: JSONObject, _ new: JSONObject) {
    var unreported = 0
    for (key, value) in new {
      guard let position = old.position(of: key) else {
        differences.append(.added(path: path.appending(.key(key)), value: value))
        continue
      }
      reportRemoved(old, from: &unreported, upTo: position, notIn: new)
      path.steps.append(.key(key))
      compare(old[position].value, value)
      path.steps.removeLast()
    }
    reportRemoved(old, from: &unreported, upTo: old.count, notIn: new)
  }

  private mutating func reportRemoved(
    _ old: JSONObject, from position: inout Int, upTo end: Int, notIn new: JSONObject
  ) {
    while position < end {
      let (key, value) = old[position]
      if new.position(of: key) == nil {
        differences.append(.removed(path: path.appending(.key(key)), value: value))
      }
      position += 1
    }
  }

  private mutating func compare(_ old: [JSONValue], _ new: [JSONValue]) {
    let shorter = min(old.count, new.count)
    let front = zip(old, new).prefix { $0 == $1 }.count
    let back = zip(old.reversed(), new.reversed()).prefix(shorter - front).prefix { $0 == $1 }.count
    for index in front..<shorter - back {
      path.steps.append(.index(index))
      compare(old[index], new[index])
      path.steps.removeLast()
    }
    for index in shorter - back..<max(old.count, new.count) - back {
      let place = path.appending(.index(index))
      differences.append(
        old.count > new.count
          ? .removed(path: place, value: old[index])
          : .added(path: place, value: new[index])
      )
    }
  }
}
