import Testing

/// `link` prints the link whatever becomes of its code.
@Suite struct LinkTests {
  @Test func linkThatIsTooLongForACodeIsPrintedAllTheSame() async throws {
    let name = String(repeating: "A", count: 5_000)
    let run = try await HeadlessRun(["link", name], in: try Scratch())
    #expect(run.status == 0)
    #expect(run.output.contains("ajs_event=\(name)"))
    #expect(run.errors.contains("QR code"))
  }
}
