public import Iterate

/// What is known of a profile's host and key.
public enum Connection: Hashable, Sendable {
  /// Nobody has asked yet.
  case unknown
  /// The answer is on its way.
  case resolving
  /// Requests can be sent.
  case ready(Access)
  /// There is no way to send; the failure says why.
  case failed(Failure)
}

/// What is known of the built-in simulator.
public enum SimulatorStatus: Hashable, Sendable {
  /// It is about to listen.
  case starting
  /// It listens at this base URL.
  case listening(String)
  /// It could not be started.
  case failed(Failure)
}

extension SimulatorStatus {
  /// How it is reached; `nil` while it does not listen.
  var access: Access? {
    guard case .listening(let base) = self else { return nil }
    return Access(baseURL: base, key: Simulator.embedKey, isSimulator: true)
  }
}
