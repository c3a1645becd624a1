internal import Segment

/// What replies need of the surveys, worked out once and kept.
///
/// It follows from the surveys, so that it never makes two simulators different.
struct PreparedSurveys: Sendable {
  /// A survey as replies have it.
  struct Document: Sendable {
    /// `results.survey`, printed.
    var json: [UInt8]
    /// `results.triggers`, printed.
    var triggers: [UInt8]
  }

  private var documents: [Int: Document] = [:]
  private var byEvent: [String: [Int]]?
  private var byID: [String: [Int]]?

  /// The surveys that can be shown for an occasion at all, as indices in order.
  ///
  /// A survey that does not target the event, or is not the one asked for, is shown in no case: its
  /// gates need not be asked.
  mutating func candidates(
    for occasion: EligibilityQuestion.Occasion, among surveys: [Survey]
  ) -> [Int] {
    switch occasion {
    case .event(let name):
      guard let name = name?.stringValue else { return [] }
      let index = byEvent ?? Self.index(surveys, by: \.events)
      byEvent = index
      return index[name] ?? []
    case .manual(let id):
      let index = byID ?? Self.index(surveys) { [$0.id] }
      byID = index
      return index[id] ?? []
    }
  }

  /// The survey at `index` as replies have it.
  mutating func document(
    at index: Int, of surveys: [Survey], companyID: String, seed: UInt64
  ) -> Document {
    if let document = documents[index] { return document }
    var document = Document(json: [], triggers: [])
    SurveyDocument(surveys[index], companyID: companyID, seed: seed).json
      .write(into: &document.json)
    JSONValue.array(SurveyDocument.triggers(of: surveys[index])).write(into: &document.triggers)
    documents[index] = document
    return document
  }

  /// Names that differ only in how accents are written share an entry; the gates tell them apart.
  private static func index(
    _ surveys: [Survey], by names: (Survey) -> [String]
  ) -> [String: [Int]] {
    var index: [String: [Int]] = [:]
    for (position, survey) in surveys.enumerated() {
      for name in names(survey) where index[name]?.last != position {
        index[name, default: []].append(position)
      }
    }
    return index
  }
}

extension PreparedSurveys: Hashable {
  static func == (left: PreparedSurveys, right: PreparedSurveys) -> Bool { true }
  func hash(into hasher: inout Hasher) {}
}
