/// The same waits for tests that run side by side: the thread is free in between.
extension Pty {
  /// Reads until a condition holds; false when it still does not after the time limit, or at the
  /// program's end.
  @discardableResult
  public func wait(
    _ limit: Duration = .seconds(30), until condition: (VT) -> Bool
  ) async -> Bool {
    let deadline = ContinuousClock.now + limit
    while true {
      let isOpen = take(waitingMilliseconds: 0)
      if condition(vt) { return true }
      guard isOpen, ContinuousClock.now < deadline, !Task.isCancelled else { return false }
      // A cancelled sleep ends the loop by its condition.
      try? await Task.sleep(for: .milliseconds(5))
    }
  }

  /// Reads to the program's end and returns its ``status``; nil when it does not end in time.
  @discardableResult
  public func waitForExit(_ limit: Duration = .seconds(30)) async -> Int32? {
    let deadline = ContinuousClock.now + limit
    await wait(limit) { _ in false }
    return await process.waitForExit(deadline - ContinuousClock.now)
  }
}
