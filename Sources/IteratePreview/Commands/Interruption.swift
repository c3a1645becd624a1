internal import Iterate

/// Stops what runs when the operator presses ctrl-c.
final class Interruption: Sendable {
  private let signals = SignalWait([.interrupt, .terminate])

  /// The result of `work`, or a cancelled one as soon as the operator stops it.
  ///
  /// The work is cancelled then and waited for.
  func orResult(
    of work: @escaping @Sendable () async -> Result<HTTPResponse, APIFailure>
  ) async -> Result<HTTPResponse, APIFailure> {
    await withTaskGroup(of: Result<HTTPResponse, APIFailure>?.self) { group in
      group.addTask { await work() }
      group.addTask { [signals] in
        await signals.value()
        return nil
      }
      let first = await group.next() ?? nil
      group.cancelAll()
      return first ?? .failure(.cancelled)
    }
  }
}
