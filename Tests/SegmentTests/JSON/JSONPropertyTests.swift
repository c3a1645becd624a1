import Segment
import TestSupport
import Testing

@Suite("JSON, for any value")
struct JSONPropertyTests {
  @Test("what is printed reads back as the same value", arguments: 0..<100 as Range<UInt64>)
  func roundTrip(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let value = JSONValue.random(depth: 4, using: &generator)
    #expect(try JSONValue.parse(value.text) == value)
    #expect(try JSONValue.parse(value.text(indent: 3)) == value)
  }

  @Test("equal values hash the same", arguments: 0..<50 as Range<UInt64>)
  func hashing(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let value = JSONValue.random(depth: 3, using: &generator)
    #expect(try JSONValue.parse(value.text).hashValue == value.hashValue)
  }

  @Test("every beginning of a text is an error inside it", arguments: 0..<30 as Range<UInt64>)
  func prefixes(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let value: JSONValue = ["value": .random(depth: 1, using: &generator)]
    let bytes = Array(value.text(indent: 2).utf8)
    let unsound = bytes.indices.filter { !Self.hasErrorInside(Array(bytes.prefix($0))) }
    #expect(unsound.isEmpty)
  }

  private static func hasErrorInside(_ bytes: [UInt8]) -> Bool {
    do throws(JSONSyntaxError) {
      _ = try JSONValue.parse(bytes)
      return false
    } catch {
      let lines = bytes.prefix(error.offset).split(
        separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
      return (0...bytes.count).contains(error.offset)
        && error.line == lines.count
        && error.column == String(decoding: lines.last ?? [], as: UTF8.self).count + 1
    }
  }

  @Test("damaged text never traps", arguments: 0..<200 as Range<UInt64>)
  func damage(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let value = JSONValue.random(depth: 3, using: &generator)
    var bytes = Array(value.text.utf8)
    for _ in 0..<25 {
      let place = Int.random(in: 0..<bytes.count, using: &generator)
      bytes[place] =
        [0, 0x22, 0x5C, 0x75, 0x7B, 0x7D, 0x2E, 0x80, 0xFF, 0xED]
        .randomElement(using: &generator) ?? 0
      // An error is as good as a value; a value must be a sound one.
      if let damaged = try? JSONValue.parse(bytes) {
        #expect(try JSONValue.parse(damaged.text) == damaged)
      }
    }
  }

  @Test("arbitrary bytes never trap", arguments: 0..<200 as Range<UInt64>)
  func noise(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let alphabet = Array("{}[]\",:\\u0129.eE+-truefalsn \n".utf8) + [0x80, 0xC3, 0xA9, 0xFF]
    let bytes = (0..<200).map { _ in alphabet.randomElement(using: &generator) ?? 0 }
    #expect(throws: JSONSyntaxError.self) { try JSONValue.parse([0x5B] + bytes + [0x3A]) }
  }
}
