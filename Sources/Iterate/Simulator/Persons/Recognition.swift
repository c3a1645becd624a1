internal import Segment

/// Who a request comes from, and what is known of the person once the request is taken in.
///
/// It is worked out without changing anything, so that a request can still be refused, and foreseen.
struct Recognition: Hashable, Sendable {
  /// How the person was found.
  enum Way: Hashable, Sendable {
    /// Nobody was; the person is new.
    case new
    /// By the token, or by what the request says.
    case found
    /// Somebody anonymous, who has this id, turned out to be the person.
    case merged(anonymous: String)
    /// By what the request says; its token has stood for somebody else.
    case handedOver(SimulatedToken)
  }

  /// The person, with everything that the request adds.
  var person: SimulatedPerson
  /// How the person was found.
  var way: Way = .found
}
