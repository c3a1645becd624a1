import Iterate
import Testing

@testable import IteratePreview

@Suite("What the operator can stop")
struct InterruptionTests {
  @Test("ends by itself as often as it is asked for, as long as nobody stops it")
  func untouched() async {
    let interruption = Interruption()
    for status in 200..<205 {
      let result = await interruption.orResult(of: {
        // The wait for the operator has begun by the time this ends.
        for _ in 0..<10 { await Task.yield() }
        return .success(HTTPResponse(status: status))
      })
      #expect(result == .success(HTTPResponse(status: status)))
    }
  }
}
