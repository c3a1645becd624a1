public import Segment

/// One way in which a link does something else than one would think.
///
/// Its sentence is for people; `id` is a public contract.
public enum LinkTrap: Hashable, Sendable {
  /// A number or a boolean arrives as a text.
  case becomesText(LinkField)
  /// `null`, a list or an object cannot be put into a link and is left out.
  case cannotTravel(LinkField, kind: String)
  /// The name arrives escaped, since names are not decoded.
  case nameStaysEscaped(LinkField)
  /// The link identifies nobody, and traits without a person are ignored.
  case traitsWithoutUser([String])
  /// The link fires no event, and properties without one are ignored.
  case propertiesWithoutEvent([String])
  /// A link fires track events only.
  case firesNoEvent(EventType)
  /// A track event without a name is not fired.
  case eventWithoutName
  /// Parts of the template that a link has no place for.
  case leftOut([String])
  /// The site's own preview was replaced.
  case replacesPreview(String)
  /// Preview is off, but the site's own address previews a survey.
  case previewOfSite(String)
  /// The address previews more than one survey.
  case severalPreviews([String])
  /// Parameters of the site that would have been mixed up with those of the link are gone.
  case replacesParameters([String])
  /// What stands behind a second `=` is lost.
  case cutAtEquals(String)
  /// A `+` in a value arrives as a blank.
  case plusBecomesBlank(String)
  /// A value has escapes that are none, and arrives as it stands.
  case undecodable(String)
  /// A parameter stands there several times, and the last one counts.
  case repeated(String)
  /// The fragment has a query with parameters that are not read.
  case fragmentIgnored
  /// Everything is read from the fragment, since the address has no query.
  case readFromFragment
  /// The link has so many characters.
  case long(Int)
  /// The site can switch the reading of links off.
  case mayBeSwitchedOff
  /// That a website's script takes the preview from its address is likely, and not documented.
  case previewIsLikely
  /// What the link does is no simulation.
  case sendsRealEvents
}

/// A trait or a property.
public enum LinkField: Hashable, Sendable {
  case trait(String)
  case property(String)

  /// The name of the trait or property.
  public var name: String {
    switch self {
    case .trait(let name), .property(let name): name
    }
  }

  /// What it is, with its name, as it stands in a sentence.
  var phrase: String {
    switch self {
    case .trait(let name): "trait \"\(name)\""
    case .property(let name): "property \"\(name)\""
    }
  }
}

extension LinkTrap {
  /// Characters over which a link is worth a warning: some programs cut longer ones.
  public static let longLink = 2000

  /// Whether something arrives otherwise than meant, or not at all.
  public var isLoss: Bool {
    switch self {
    case .becomesText, .cannotTravel, .nameStaysEscaped, .traitsWithoutUser,
      .propertiesWithoutEvent, .firesNoEvent, .eventWithoutName, .leftOut, .cutAtEquals,
      .plusBecomesBlank, .undecodable, .repeated, .fragmentIgnored, .severalPreviews,
      .previewOfSite:
      true
    case .replacesPreview, .replacesParameters, .readFromFragment, .long, .mayBeSwitchedOff,
      .previewIsLikely, .sendsRealEvents:
      false
    }
  }

  /// What programs know the trap by.
  public var id: String {
    switch self {
    case .becomesText: "becomes-text"
    case .cannotTravel: "cannot-travel"
    case .nameStaysEscaped: "name-stays-escaped"
    case .traitsWithoutUser: "traits-without-user"
    case .propertiesWithoutEvent: "properties-without-event"
    case .firesNoEvent: "fires-no-event"
    case .eventWithoutName: "event-without-name"
    case .leftOut: "left-out"
    case .replacesPreview: "replaces-preview"
    case .previewOfSite: "preview-of-site"
    case .severalPreviews: "several-previews"
    case .replacesParameters: "replaces-parameters"
    case .cutAtEquals: "cut-at-equals"
    case .plusBecomesBlank: "plus-becomes-blank"
    case .undecodable: "undecodable"
    case .repeated: "repeated"
    case .fragmentIgnored: "fragment-ignored"
    case .readFromFragment: "read-from-fragment"
    case .long: "long"
    case .mayBeSwitchedOff: "may-be-switched-off"
    case .previewIsLikely: "preview-is-likely"
    case .sendsRealEvents: "sends-real-events"
    }
  }
}
