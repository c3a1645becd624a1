public import Segment

/// Everything an operator configures: profiles, site, person, surveys, events, destination.
///
/// A value without positions or paths: reading it from a file, and saying where a mistake is, is the
/// shell's duty.
public struct Workspace: Hashable, Sendable {
  /// What the workspace is called on screen.
  public var name: String
  /// Where firings can go, in the order written; the first is the default.
  ///
  /// Never empty.
  public var profiles: [Profile]
  /// The page the synthetic events happen on.
  public var site: PageContext
  /// The language of the browser, such as `en-US`.
  public var locale: String
  /// Who fires, unless another person is chosen.
  public var person: Person
  /// Further persons to choose from, in the order written.
  public var persons: [NamedPerson]
  /// The configured surveys, in the order written.
  public var surveys: [Survey]
  /// The event templates, in the order written.
  public var events: [EventTemplate]
  /// The destination's subscriptions; its two presets unless configured.
  public var subscriptions: [Subscription]

  /// A workspace from its parts.
  public init(
    name: String,
    profiles: [Profile] = [.simulator],
    site: PageContext,
    locale: String = "en-US",
    person: Person = Person(),
    persons: [NamedPerson] = [],
    surveys: [Survey] = [],
    events: [EventTemplate] = [],
    subscriptions: [Subscription] = Subscription.presets
  ) {
    self.name = name
    self.profiles = profiles
    self.site = site
    self.locale = locale
    self.person = person
    self.persons = persons
    self.surveys = surveys
    self.events = events
    self.subscriptions = subscriptions
  }
}

extension Workspace {
  /// Where firings go when nobody has chosen: the simulator, else the first profile that is not
  /// protected, else the built-in simulator all the same.
  public var defaultProfile: Profile {
    profiles.first { $0.target == .simulator } ?? profiles.first { !$0.isProtected } ?? .simulator
  }

  /// The profile called `name`.
  public func profile(named name: String) -> Profile? {
    profiles.first { $0.name == name }
  }

  /// The survey with this id, else the first with this exact name.
  public func survey(_ idOrName: String) -> Survey? {
    surveys.first { $0.id == idOrName } ?? surveys.first { $0.name == idOrName }
  }

  /// The survey with this id, in any case, else the first with this exact name.
  ///
  /// Ids are written in either case; the workspace's spelling is the one that is sent.
  public func survey(anyCase idOrName: String) -> Survey? {
    survey(idOrName) ?? surveys.first { $0.id.lowercased() == idOrName.lowercased() }
  }

  /// The surveys that target an event of this exact name, in workspace order.
  public func surveys(targeting event: String) -> [Survey] {
    surveys.filter { $0.targets(event) }
  }

  /// The template of this exact name.
  public func template(named name: String) -> EventTemplate? {
    events.first { $0.name == name }
  }
}
