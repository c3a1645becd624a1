import Dispatch
import Iterate
import Synchronization

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// Runs every transfer of a client on one thread, which sleeps while none is live.
///
/// Any thread may call the methods; they leave an order for the driver's thread and wake it. A
/// transfer that was started ends exactly once: by its own outcome or as cancelled.
final class TransferDriver: Sendable {
  /// Where a transfer's outcome goes.
  typealias Reply = CheckedContinuation<Result<HTTPResponse, APIFailure>, Never>

  private enum Order: Sendable {
    case start(id: Int, TransferPlan, Reply)
    case cancel(id: Int)
    case endWhenIdle
  }

  private struct Inbox {
    var orders: [Order] = []
    var nextID = 0
  }

  private let multi: CurlMulti
  private let inbox = Mutex(Inbox())

  /// Starts the thread.
  ///
  /// - Throws: `APIFailure.other` when libcurl cannot be initialised.
  init() throws(APIFailure) {
    multi = try CurlMulti()
    // A serial queue of its own has a thread of its own, however long it is held.
    DispatchQueue(label: "iterate-preview.http").async { self.run() }
  }

  /// A number for a transfer to come, never given twice.
  func newID() -> Int {
    inbox.withLock { inbox in
      defer { inbox.nextID += 1 }
      return inbox.nextID
    }
  }

  /// Starts a transfer.
  ///
  /// `reply` is resumed when it has ended.
  func start(id: Int, _ plan: TransferPlan, _ reply: Reply) {
    post(.start(id: id, plan, reply))
  }

  /// Ends a transfer at once, its connection included.
  ///
  /// Does nothing if it has ended or not begun.
  func cancel(id: Int) {
    post(.cancel(id: id))
  }

  /// Lets the thread go as soon as no transfer is live.
  ///
  /// Nothing may be started afterwards.
  func endWhenIdle() {
    post(.endWhenIdle)
  }

  private func post(_ order: Order) {
    inbox.withLock { $0.orders.append(order) }
    multi.wake()
  }

  private func takeOrders() -> [Order] {
    inbox.withLock { inbox in
      defer { inbox.orders = [] }
      return inbox.orders
    }
  }

  // MARK: On the driver's thread

  private func run() {
    let before = Self.blockPipeSignal()
    defer { Self.restoreSignals(before) }
    var live: [Int: (transfer: CurlTransfer, reply: Reply)] = [:]
    var isEnding = false
    while !(isEnding && live.isEmpty) {
      for order in takeOrders() {
        switch order {
        case .start(let id, let plan, let reply):
          do {
            let transfer = try CurlTransfer(id: id, plan)
            try multi.add(transfer)
            live[id] = (transfer, reply)
          } catch {
            reply.resume(returning: .failure(error))
          }
        case .cancel(let id):
          guard let (transfer, reply) = live.removeValue(forKey: id) else { continue }
          reply.resume(returning: .failure(.cancelled))
          multi.remove(transfer)
        case .endWhenIdle:
          isEnding = true
        }
      }
      for (id, outcome) in multi.perform() {
        guard let (transfer, reply) = live.removeValue(forKey: id) else { continue }
        multi.remove(transfer)
        reply.resume(returning: outcome)
      }
      if !(isEnding && live.isEmpty) { multi.wait() }
    }
  }

  /// Keeps a write to a closed connection from ending the program: TLS libraries may write without
  /// asking the system for silence, and libcurl is told to leave signals alone.
  private static func blockPipeSignal() -> sigset_t {
    var pipe = sigset_t()
    var before = sigset_t()
    sigemptyset(&pipe)
    sigaddset(&pipe, SIGPIPE)
    pthread_sigmask(SIG_BLOCK, &pipe, &before)
    return before
  }

  private static func restoreSignals(_ before: sigset_t) {
    var before = before
    pthread_sigmask(SIG_SETMASK, &before, nil)
  }
}
