internal import Iterate

/// Why the simulator's server does not run.
enum SimulatorFailure: Error, Hashable, Sendable {
  /// Another program, or another simulator, listens on the port.
  case portInUse(Int)
  /// The system keeps the port for privileged programs.
  case portNotPermitted(Int)
  /// There is no port of this number.
  case portOutOfRange(Int)
  /// This server was started already.
  case alreadyRunning
  /// It was stopped before it listened.
  case stopped
  /// Anything else, in the system's words.
  case cannotListen(detail: String)
}

extension SimulatorFailure {
  /// The failure as people read it.
  var failure: Failure {
    switch self {
    case .portInUse(let port):
      Failure(
        "The simulator cannot listen on port \(port)",
        why: "another program is using it",
        fix: "Choose another port with --port, or leave it out to get a free one.",
        category: .unreachable)
    case .portNotPermitted(let port):
      Failure(
        "The simulator cannot listen on port \(port)",
        why: "the system keeps it for privileged programs",
        fix: "Choose a port from 1024 on with --port, or leave it out to get a free one.",
        category: .usage)
    case .portOutOfRange(let port):
      Failure(
        "There is no port \(port)",
        fix: "Choose a port from 0 to 65535 with --port; 0 gives a free one.", category: .usage)
    case .alreadyRunning:
      Failure(
        "The simulator is running already",
        fix: "Use the one that is running, or stop it first.", category: .usage)
    case .stopped:
      Failure(
        "The simulator was stopped before it was ready",
        fix: "Start it again.", category: .interrupted)
    case .cannotListen(let detail):
      Failure(
        "The simulator cannot listen on 127.0.0.1", why: detail,
        fix: "Check that the loopback network is up, then start it again.",
        category: .unreachable)
    }
  }
}
