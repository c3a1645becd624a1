public import Segment

/// What analytics.js reads out of a page's address when it loads: whom it identifies and which event
/// it fires.
///
/// - Source: segmentio/analytics-next 1.84.1, `packages/browser`: `core/query-string` and
///   `browser/index.ts`.
public struct AnalyticsQuery: Hashable, Sendable {
  /// `ajs_aid`: the id that the browser gets; `nil` leaves it as it is.
  public var anonymousID: String?
  /// `ajs_uid`: the person that is identified; `nil` identifies nobody.
  public var userID: String?
  /// `ajs_trait_…`: the traits of that identification, every value a text.
  public var traits = JSONObject()
  /// `ajs_event`: the track event that is fired; `nil` fires none.
  public var event: String?
  /// `ajs_prop_…`: the properties of that event, every value a text.
  public var properties = JSONObject()

  /// What is read out of nothing.
  public init() {}

  /// What is read out of `address`.
  ///
  /// - Parameter address: an address; of another text only what follows `?` or `#` counts.
  public init(address: String) {
    let parameters = LinkParameters(address: address)
    guard parameters.isRead else { return }
    var values: [ExactText: String] = [:]
    for parameter in parameters.all {
      values[ExactText(parameter.name)] = parameter.value
    }
    // The empty text is as good as none in JavaScript's conditions.
    func value(_ name: String) -> String? {
      values[ExactText(name)].flatMap { $0.isEmpty ? nil : $0 }
    }
    anonymousID = value(LinkName.anonymousID)
    userID = value(LinkName.userID)
    event = value(LinkName.event)
    if userID != nil { traits = parameters.values(prefixed: LinkName.traitPrefix) }
    if event != nil { properties = parameters.values(prefixed: LinkName.propertyPrefix) }
  }
}

/// The names of the parameters that analytics.js reads.
enum LinkName {
  static let anonymousID = "ajs_aid"
  static let userID = "ajs_uid"
  static let event = "ajs_event"
  static let traitPrefix = "ajs_trait_"
  static let propertyPrefix = "ajs_prop_"
  /// What an address must contain to be read at all.
  static let mark = "ajs_"
}
