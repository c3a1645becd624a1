public import Segment

extension Persona {
  /// How and when a client puts a survey on screen.
  public struct Display: Hashable, Sendable {
    /// When.
    public var timing: Timing
    /// The trigger that decided, such as `results.triggers[0]`; `nil` when there is none.
    public var trigger: String?
    /// In which language and words.
    public var wording: Wording
    /// In which colours.
    public var look: Look
    /// What is recorded with the answers, the first of it; `nil` where it is not known.
    public var properties: [ResponseProperty]?
    /// How much is recorded with the answers.
    public var propertyCount: Int
    /// The address of the page with the questions, secrets masked; `nil` where it is not known.
    public var page: String?
  }

  /// How this client displays `survey`.
  ///
  /// - Parameters:
  ///   - survey: the survey.
  ///   - triggers: the triggers beside it.
  ///   - eventTraits: the response properties that came with it.
  ///   - situation: the person and the device.
  /// - Returns: when, in which words and colours, and with which response properties.
  public func display(
    of survey: ReplySurvey, triggers: [DisplayTrigger], eventTraits: JSONObject? = nil,
    in situation: Situation
  ) -> Display {
    let place = triggerPlace(isBesideEmpty: triggers.isEmpty)
    let hasTrigger = !(place == .results ? triggers : survey.triggers).isEmpty
    let look = look(of: survey, in: situation)
    let properties = self == .web ? nil : responseProperties(eventTraits)
    let count = properties == nil ? 0 : eventTraits?.count ?? 0
    return Display(
      timing: timing(beside: triggers, inside: survey.triggers),
      trigger: hasTrigger ? "\(place.rawValue)[0]" : nil,
      wording: wording(of: survey, in: situation), look: look, properties: properties,
      propertyCount: count,
      page: page(
        of: survey, look: look, properties: properties ?? [],
        isWhole: properties?.count ?? 0 == count, in: situation))
  }
}
