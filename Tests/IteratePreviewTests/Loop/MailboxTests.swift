import Testing

@testable import IteratePreview

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

@Suite struct MailboxTests {
  @Test func messagesAreTakenInOrderAndOnce() throws {
    let mailbox = try Mailbox<Int>()
    for number in 1...5 { mailbox.post(number) }
    #expect(mailbox.drain() == [1, 2, 3, 4, 5])
    #expect(mailbox.drain() == [])
  }

  @Test func theDescriptorIsReadableJustWhileMessagesWait() throws {
    let mailbox = try Mailbox<String>()
    #expect(!isReadable(mailbox.descriptor))
    mailbox.post("one")
    mailbox.post("two")
    #expect(isReadable(mailbox.descriptor))
    _ = mailbox.drain()
    #expect(!isReadable(mailbox.descriptor))
    mailbox.post("three")
    #expect(isReadable(mailbox.descriptor))
  }

  @Test func nothingIsLostWhenManyPostWhileOneTakes() async throws {
    let mailbox = try Mailbox<Int>()
    let taken = await withTaskGroup(of: Void.self, returning: [Int].self) { group in
      for sender in 0..<8 {
        group.addTask { for number in 0..<500 { mailbox.post(sender * 500 + number) } }
      }
      var taken: [Int] = []
      for await _ in group { taken += mailbox.drain() }
      return taken + mailbox.drain()
    }
    #expect(taken.sorted() == Array(0..<4000))
    #expect(!isReadable(mailbox.descriptor))
  }

  @Test func aFullPipeNeitherBlocksNorLosesTheWakeUp() throws {
    let pipe = try SelfPipe()
    for _ in 0..<100_000 { pipe.wake() }
    #expect(isReadable(pipe.readEnd))
    #expect(pipe.drain().count >= 4096)
    #expect(!isReadable(pipe.readEnd))
  }

  private func isReadable(_ descriptor: Int32) -> Bool {
    var descriptor = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    return poll(&descriptor, 1, 0) == 1
  }
}
