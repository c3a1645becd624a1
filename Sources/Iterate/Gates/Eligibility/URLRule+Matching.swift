internal import Segment

extension URLRule {
  /// Whether the rule holds on the page with this address; compared byte by byte.
  public func holds(for url: String) -> Bool {
    switch self {
    case .equals(let wanted): url.isExactly(wanted)
    case .contains(let part): url.containsExactly(part)
    case .startsWith(let start): url.utf8.starts(with: start.utf8)
    }
  }
}
