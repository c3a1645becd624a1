/// A call of Iterate's JavaScript SDK: `Iterate('event', …)` or `Iterate('identify', …)`.
public enum IterateCommand: Hashable, Sendable {
  /// Something happened. The name is whatever the mapping made, of any type; `nil` is `undefined`.
  case event(name: JSONValue?)
  /// Somebody is there, with these traits.
  case identify(traits: JSONValue)

  /// The call's arguments as JSON, such as `["event","Checkout Finished"]`; `undefined` is `null`.
  public var json: JSONValue {
    switch self {
    case .event(let name): ["event", name ?? .null]
    case .identify(let traits): ["identify", traits]
    }
  }

  /// The call as one would type it, such as `Iterate('event', "Checkout Finished")`.
  public var text: String {
    switch self {
    case .event(let name): "Iterate('event', \(name?.text ?? "undefined"))"
    case .identify(let traits): "Iterate('identify', \(traits.text))"
    }
  }
}
