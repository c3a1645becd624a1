public import Segment

/// The one link that switches preview on, says who the person is and fires an event, on a site with
/// analytics.js.
///
/// That analytics.js identifies and fires is certain; that Iterate's script takes `iterate_preview`
/// from the same address is likely.
public struct FiringLink: Hashable, Sendable {
  /// The link.
  public let url: String
  /// What it does otherwise than one would think, those that lose something first.
  public let traps: [LinkTrap]

  /// The link to a page of the site.
  ///
  /// Parameters of the page that have nothing to do with it stay as they are, and so does what
  /// stands behind `#`.
  ///
  /// - Parameters:
  ///   - site: the page; a template's own `page.url` takes its place.
  ///   - surveyID: the survey to preview; `nil` with preview off.
  ///   - event: what is fired.
  ///   - person: who is identified.
  public init(site: PageContext, surveyID: String?, event: EventTemplate, person: Person) {
    var builder = LinkBuilder(page: event.page?["url"]?.stringValue ?? site.url)
    builder.setPreview(surveyID)
    builder.setEvent(event)
    builder.setPerson(person, ownTraits: event.type == .identify ? event.traits : nil)
    url = builder.text
    let general = LinkTrap.found(in: builder.text).filter { trap in
      // The builder has said so of the names as they were before.
      if case .nameStaysEscaped = trap { false } else { true }
    }
    let traps = builder.traps + general
    self.traps = traps.filter(\.isLoss) + traps.filter { !$0.isLoss }
  }
}

/// Puts a link together and finds what cannot be put into it.
struct LinkBuilder {
  private(set) var traps: [LinkTrap] = []
  private let base: String
  private let fragment: String?
  private var query: QueryString
  /// What analytics.js reads, which follows the query: hundreds of them are not read again for each.
  private var fields = ""

  /// A link to `page`, without what its address would mix into the event and the person.
  init(page: String) {
    let url = PageURL(page)
    base = url.base
    fragment = url.fragment
    var dropped: [String] = []
    let kept = (url.query?.text ?? "").utf8
      .split(separator: UInt8(ascii: "&"), omittingEmptySubsequences: false)
      .filter { parameter in
        let name = String(Substring(parameter.prefix { $0 != UInt8(ascii: "=") }))
        guard LinkParameters.Parameter(name: name, rawValue: nil, isCut: false).isForAnalytics
        else { return true }
        dropped.append(name)
        return false
      }
    query = QueryString(kept.map { Substring($0) }.joined(separator: "&"))
    if !dropped.isEmpty { traps.append(.replacesParameters(dropped)) }
  }

  /// The link.
  var text: String {
    let separator = query.text.isEmpty || query.text.hasSuffix("&") || fields.isEmpty ? "" : "&"
    let whole = query.text + separator + fields
    return base + (whole.isEmpty ? "" : "?" + whole) + (fragment.map { "#" + $0 } ?? "")
  }

  mutating func setPreview(_ surveyID: String?) {
    let own = query.value(of: PreviewLink.parameter)
    if let surveyID {
      if let own, !own.isExactly(surveyID) { traps.append(.replacesPreview(own)) }
      query.set(PreviewLink.parameter, to: surveyID)
    } else if let own {
      traps.append(.previewOfSite(own))
    }
  }

  mutating func setEvent(_ event: EventTemplate) {
    let left = [
      ("context", event.context?.isEmpty == false),
      ("integrations", event.integrations?.isEmpty == false),
      ("the page besides its url", event.page.map { $0.contains { $0.key != "url" } } ?? false),
      ("traits of its own", event.traits?.isEmpty == false && event.type != .identify),
      ("groupId", event.groupID != nil), ("previousId", event.previousID != nil),
    ].filter(\.1).map(\.0)
    if !left.isEmpty { traps.append(.leftOut(left)) }
    switch event.type {
    case .track where event.name.isEmpty: traps.append(.eventWithoutName)
    case .track:
      append(LinkName.event, event.name)
      for (name, value) in event.properties {
        set(value, of: .property(name), prefix: LinkName.propertyPrefix)
      }
    case .identify: break
    default: traps.append(.firesNoEvent(event.type))
    }
  }

  mutating func setPerson(_ person: Person, ownTraits: JSONObject?) {
    let traits = ownTraits ?? person.traits
    guard let userID = person.userID, !userID.isEmpty else {
      if !traits.isEmpty { traps.append(.traitsWithoutUser(traits.keys)) }
      return
    }
    append(LinkName.userID, userID)
    for (name, value) in traits {
      set(value, of: .trait(name), prefix: LinkName.traitPrefix)
    }
  }

  private mutating func set(_ value: JSONValue, of field: LinkField, prefix: String) {
    let text: String
    switch value {
    case .string(let string): text = string
    case .number(let number): text = number.text
    case .bool(let flag): text = flag ? "true" : "false"
    case .null, .array, .object:
      traps.append(.cannotTravel(field, kind: value.kindInWords))
      return
    }
    guard !field.name.isExactly("__proto__") else {
      traps.append(.cannotTravel(field, kind: "named like an object's prototype in JavaScript"))
      return
    }
    if value.stringValue == nil { traps.append(.becomesText(field)) }
    let name = prefix + Self.escaped(field.name)
    if !name.isExactly(prefix + field.name) { traps.append(.nameStaysEscaped(field)) }
    // `QueryString.set` would escape the name, which analytics.js does not undo.
    append(name, text)
  }

  private mutating func append(_ name: String, _ text: String) {
    fields += (fields.isEmpty ? "" : "&") + name + "=" + text.percentEncoded
  }

  /// A name with only that escaped which cannot stand in a query.
  private static func escaped(_ name: String) -> String {
    name.unicodeScalars.reduce(into: "") { text, scalar in
      let isKept = scalar.isASCII && "$!*(),;:@/?".unicodeScalars.contains(scalar)
      text += isKept ? String(scalar) : String(scalar).percentEncoded
    }
  }
}
