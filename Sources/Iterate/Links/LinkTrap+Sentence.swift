internal import Segment

extension LinkTrap {
  /// The trap in one sentence.
  public var sentence: String {
    switch self {
    case .becomesText(let field):
      "The \(field.phrase) arrives as a text: every value of a link does."
    case .cannotTravel(let field, let kind):
      "The \(field.phrase) is \(kind), which a link cannot carry: it is left out."
    case .nameStaysEscaped(let field):
      "The name of the \(field.phrase) arrives with its escapes: names are not decoded."
    case .traitsWithoutUser(let names):
      "Traits without a user are ignored (\(names.quotedList(limit: 3))): give the person a userId."
    case .propertiesWithoutEvent(let names):
      "Properties without an event are ignored: \(names.quotedList(limit: 3))."
    case .firesNoEvent(let type):
      "A link fires track events only: the \(type.rawValue) event is not in it."
    case .eventWithoutName: "An event without a name is not fired."
    case .leftOut(let parts):
      "A link has no place for \(parts.joined(separator: ", ")): left out."
    case .replacesPreview(let id): "The site's own preview of \(id) is replaced."
    case .previewOfSite(let id):
      "Preview is off, but the site's own address previews \(id), and so does the link."
    case .severalPreviews(let ids):
      """
      The link previews several surveys (\(ids.quotedList(limit: 3))): the iOS SDK takes the \
      first outside the fragment, and what a website takes is not known.
      """
    case .replacesParameters(let names):
      "Parameters of the site's own address are replaced: \(names.quotedList(limit: 3))."
    case .cutAtEquals(let name):
      "The value of \(name) is cut at its second \"=\": write it as %3D."
    case .plusBecomesBlank(let name):
      "The + in \(name) arrives as a blank: write a plus as %2B."
    case .undecodable(let name):
      "The value of \(name) cannot be decoded and arrives as it stands."
    case .repeated(let name): "\(name) stands there several times: the last one counts."
    case .fragmentIgnored:
      "The query behind # is not read, since the link has one in front of it."
    case .readFromFragment:
      """
      The query behind # is read by analytics.js only because there is none in front of it; \
      Iterate's iOS SDK, the only one that reads links, does not read it.
      """
    case .long(let count):
      "The link has \(count) characters: some programs cut links over \(Self.longLink)."
    case .mayBeSwitchedOff:
      "A site that sets useQueryString to false or to patterns ignores all or some of this."
    case .previewIsLikely:
      "That a website takes \(PreviewLink.parameter) from its address is likely, not documented."
    case .sendsRealEvents:
      "Opening it sends real events into the Segment workspace of the site: use a development source."
    }
  }
}
