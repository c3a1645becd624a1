import TestSupport
import Testing

@testable import Segment

@Suite("Searching texts")
struct SearchingTests {
  private func firstOffset(of part: [UInt8], in whole: [UInt8], from start: Int) -> Int? {
    whole.withUnsafeBufferPointer { whole in
      part.withUnsafeBufferPointer { whole.firstOffset(of: $0, from: start) }
    }
  }

  @Test("a part is found where it is first, however much it repeats itself", arguments: 0..<20)
  func everyPart(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    for _ in 0..<40 {
      // Long runs of one byte use up the patience of the first way to search.
      let run = Int.random(in: 1...200, using: &random)
      let whole = (0..<Int.random(in: 0...2000, using: &random)).map { place in
        place % run == 0 ? UInt8.random(in: 0...1, using: &random) : 0
      }
      let start = Int.random(in: 0...20, using: &random)
      let from = Int.random(in: 0...max(0, whole.count - 1), using: &random)
      var part = Array(whole.dropFirst(from).prefix(Int.random(in: 0...300, using: &random)))
      if Bool.random(using: &random), !part.isEmpty { part[part.count - 1] ^= 1 }
      let expected = (start...max(start, whole.count)).first { place in
        place + part.count <= whole.count && whole[place..<(place + part.count)].elementsEqual(part)
      }
      #expect(firstOffset(of: part, in: whole, from: start) == expected)
    }
  }

  @Test("a long part that nearly occurs everywhere is found soon", .timeLimit(.minutes(1)))
  func nearlyEverywhere() throws {
    let part = String(repeating: "a", count: 90_000) + "b"
    let text = String(repeating: "a", count: 1_000_000)
    let start = ContinuousClock.now
    #expect(!text.containsUnits(of: part))
    #expect((text + "b").containsUnits(of: part))
    let trigger = Trigger("contains(event, \"\(part)\")")
    #expect(try !trigger.matches(["event": .string(text)]))
    #expect(text.replacingUnits(of: part, with: "") == text)
    #expect(ContinuousClock.now - start < .seconds(30))
  }
}
