public import Segment

/// The conditions on a survey besides its events.
///
/// All of them must hold.
public struct Targeting: Hashable, Sendable {
  /// Conditions on the person's traits; all must hold.
  public var traits: [TraitRule]
  /// Conditions on the page's URL; all must hold.
  public var url: [URLRule]
  /// The share of displays let through, in percent, 0 to 100.
  public var sampling: Double
  /// Whether a person sees it at most once.
  public var oncePerPerson: Bool
  /// Hours that must have passed since any survey was displayed to the person; 0 for none.
  public var hoursBetweenSurveys: Double
  /// Seconds between the event and the display.
  public var delaySeconds: Int

  /// Iterate's defaults: everyone, once, at most one survey in 72 hours, at once.
  public init(
    traits: [TraitRule] = [], url: [URLRule] = [], sampling: Double = 100,
    oncePerPerson: Bool = true, hoursBetweenSurveys: Double = 72, delaySeconds: Int = 0
  ) {
    self.traits = traits
    self.url = url
    self.sampling = sampling
    self.oncePerPerson = oncePerPerson
    self.hoursBetweenSurveys = hoursBetweenSurveys
    self.delaySeconds = delaySeconds
  }
}

/// A condition on one trait of the person.
public struct TraitRule: Hashable, Sendable {
  /// The trait's name.
  public var name: String
  /// What must be true of it.
  public var condition: Condition

  /// A rule from its parts.
  public init(name: String, condition: Condition) {
    self.name = name
    self.condition = condition
  }

  /// What must be true of a trait.
  public enum Condition: Hashable, Sendable {
    /// It is this value.
    case equals(JSONValue)
    /// It is not this value; a missing trait is not.
    case notEquals(JSONValue)
    /// It is a text that contains this one.
    case contains(String)
    /// It is there and not null, or, with `false`, it is not.
    case exists(Bool)
    /// It is a number above this one.
    case greaterThan(Double)
    /// It is a number below this one.
    case lessThan(Double)
  }
}

/// A condition on the URL of the page.
public enum URLRule: Hashable, Sendable {
  /// The URL is this one.
  case equals(String)
  /// The URL contains this text.
  case contains(String)
  /// The URL starts with this text.
  case startsWith(String)
}
