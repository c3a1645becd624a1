internal import Foundation
internal import HummingbirdCore
internal import Logging
internal import NIOCore
internal import NIOPosix
internal import ServiceLifecycle

/// One run of the simulator's server, from its start to its end.
struct SimulatorRun: Sendable {
  private let services: ServiceGroup
  private let ports: AsyncStream<Int>
  private let end: Task<SimulatorFailure?, Never>

  /// One thread for every run, which lasts as long as the process: whatever a closing connection
  /// still has to do finds it there.
  private static let threads = MultiThreadedEventLoopGroup(numberOfThreads: 1)

  /// Begins to listen.
  ///
  /// - Parameters:
  ///   - simulator: what answers.
  ///   - port: the port of 127.0.0.1; 0 takes a free one.
  ///   - idleTimeout: how long a connection may wait for a request, or for the rest of one.
  init(_ simulator: SharedSimulator, port: Int, idleTimeout: Duration) {
    let (ports, announcement) = AsyncStream.makeStream(of: Int.self)
    let silence = Logger(label: "simulator", factory: { _ in SwiftLogNoOpLogHandler() })
    let responder = SimulatorResponder(simulator: simulator)
    // The channel without the library's `Application`, whose clock for the Date header would wake
    // the process every second.
    let channel = HTTP1Channel(
      responder: { request, writer, channel in
        try await responder.delivery(for: request).send(with: writer, on: channel)
      },
      configuration: .init(
        additionalChannelHandlers: [MarkerHandler()], idleTimeout: TimeAmount(idleTimeout)))
    let server = channel.server(
      configuration: ServerConfiguration(address: .hostname("127.0.0.1", port: port)),
      onServerRunning: { channel in announcement.yield(channel.localAddress?.port ?? port) },
      eventLoopGroup: Self.threads,
      logger: silence)
    var configuration = ServiceGroupConfiguration(services: [server], logger: silence)
    configuration.maximumGracefulShutdownDuration = .milliseconds(250)
    let services = ServiceGroup(configuration: configuration)

    self.services = services
    self.ports = ports
    self.end = Task {
      let failure = await Self.failure(of: services, port: port)
      announcement.finish()
      return failure
    }
  }

  /// Waits until it listens; `nil` when it ended before, or the caller was cancelled.
  func listeningPort() async -> Int? {
    await ports.first { _ in true }
  }

  /// Ends the run and waits until everything is closed.
  ///
  /// The task is not cancelled: a connection that was accepted and not yet served would be dropped
  /// without being closed, which the network library answers with a trap.
  ///
  /// - Returns: why it had ended by itself, if it had.
  @discardableResult
  func stop() async -> SimulatorFailure? {
    await services.triggerGracefulShutdown()
    return await end.value
  }

  /// Serves to the end, and tells what made it end early.
  private static func failure(of services: ServiceGroup, port: Int) async -> SimulatorFailure? {
    do {
      try await services.run()
      return nil
    } catch let error as IOError where error.errnoCode == EADDRINUSE {
      return .portInUse(port)
    } catch let error as IOError where error.errnoCode == EACCES {
      return .portNotPermitted(port)
    } catch {
      return .cannotListen(detail: "\(error)")
    }
  }
}

extension SimulatorRun: Equatable {
  static func == (left: SimulatorRun, right: SimulatorRun) -> Bool {
    left.end == right.end
  }
}
