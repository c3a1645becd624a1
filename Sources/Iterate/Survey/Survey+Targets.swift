internal import Segment

extension Survey {
  /// Whether it is shown in response to an event of this name, which must be the same to the byte.
  public func targets(_ eventName: String) -> Bool {
    events.contains { $0.isExactly(eventName) }
  }
}
