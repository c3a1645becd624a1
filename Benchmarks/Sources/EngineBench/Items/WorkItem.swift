internal import Foundation
internal import Segment

/// A piece of work that is measured.
struct WorkItem {
  /// What it is, in a few words.
  let title: String
  /// What its rate is compared with.
  let reference: Reference
  /// How many operations one pass does.
  let operations: Int
  /// Does the work once, with each of its events in turn.
  let pass: () throws -> Void

  /// All items, each of which has been seen to give the right result.
  static func all() throws -> [WorkItem] {
    try triggers() + mappings() + destinations() + templates() + ladders()
  }

  /// The JSON of a file in `Work`.
  ///
  /// - Throws: ``EngineBenchFailure/unreadable(_:)``.
  static func work(_ name: String) throws(EngineBenchFailure) -> JSONValue {
    let file = Bundle.module.url(forResource: name, withExtension: "json", subdirectory: "Work")
    do {
      guard let file else { throw EngineBenchFailure.unreadable(name) }
      return try JSONValue.parse([UInt8](Data(contentsOf: file)))
    } catch {
      throw .unreadable(name)
    }
  }

  /// Keeps the compiler from dropping work whose result nobody uses.
  @inline(never)
  static func keep<Value>(_ value: borrowing Value) {}
}

extension JSONValue {
  /// The member `key`, which a file of the work must have.
  ///
  /// - Throws: ``EngineBenchFailure/unreadable(_:)``.
  func required(_ key: String) throws(EngineBenchFailure) -> JSONValue {
    guard let value = self[key] else { throw .unreadable(key) }
    return value
  }

  /// The elements of the member `key`, which a file of the work must have.
  ///
  /// - Throws: ``EngineBenchFailure/unreadable(_:)``.
  func elements(_ key: String) throws(EngineBenchFailure) -> [JSONValue] {
    guard let elements = self[key]?.arrayValue else { throw .unreadable(key) }
    return elements
  }

  /// The text of the member `key`, which a file of the work must have.
  ///
  /// - Throws: ``EngineBenchFailure/unreadable(_:)``.
  func text(_ key: String) throws(EngineBenchFailure) -> String {
    guard let text = self[key]?.stringValue else { throw .unreadable(key) }
    return text
  }
}
