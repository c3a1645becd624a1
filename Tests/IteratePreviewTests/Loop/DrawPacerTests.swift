import Testing

@testable import IteratePreview

@Suite struct DrawPacerTests {
  let start = ContinuousClock.now
  func moment(_ milliseconds: Int) -> ContinuousClock.Instant {
    start + .milliseconds(milliseconds)
  }

  @Test func nothingIsDrawnWhileNothingChanges() {
    let pacer = DrawPacer()
    #expect(pacer.deadline == nil)
    #expect(!pacer.isDue(at: moment(1000), isMoreWaiting: false))
  }

  @Test func whatTheUserDoesIsDrawnAtOnce() {
    var pacer = DrawPacer()
    pacer.drawn(at: moment(0))
    pacer.changed(at: moment(1))
    #expect(pacer.deadline == moment(1))
    #expect(pacer.isDue(at: moment(1), isMoreWaiting: false))
    pacer.drawn(at: moment(2))
    #expect(pacer.deadline == nil)
  }

  @Test func theFirstMessageAfterAPauseIsDrawnAtOnce() {
    var pacer = DrawPacer()
    pacer.drawn(at: moment(0))
    pacer.streamed(at: moment(100))
    #expect(pacer.deadline == moment(100))
  }

  @Test func messagesAreDrawnOnceAFrame() {
    var pacer = DrawPacer()
    pacer.drawn(at: moment(0))
    for time in 1...10 { pacer.streamed(at: moment(time)) }
    #expect(pacer.deadline == moment(16))
    #expect(!pacer.isDue(at: moment(15), isMoreWaiting: false))
    #expect(pacer.isDue(at: moment(16), isMoreWaiting: false))
  }

  @Test func aKeyDoesNotWaitForTheFrameOfTheMessages() {
    var pacer = DrawPacer()
    pacer.drawn(at: moment(0))
    pacer.streamed(at: moment(1))
    pacer.changed(at: moment(2))
    #expect(pacer.deadline == moment(2))
    pacer.streamed(at: moment(3))
    #expect(pacer.deadline == moment(2))
  }

  @Test func aQueueThatNeverEmptiesDelaysADrawingByOneFrame() {
    var pacer = DrawPacer()
    pacer.changed(at: moment(0))
    #expect(!pacer.isDue(at: moment(15), isMoreWaiting: true))
    #expect(pacer.isDue(at: moment(16), isMoreWaiting: true))
  }
}
