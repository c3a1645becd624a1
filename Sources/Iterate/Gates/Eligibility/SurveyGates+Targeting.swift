internal import Segment

extension SurveyGates {
  /// Every rule on the person's traits holds.
  static func traits(_ survey: Survey, _ question: EligibilityQuestion) -> GateFinding {
    let rules = survey.targeting.traits
    guard !rules.isEmpty else { return .pass(.traits, "It has no rule on traits.") }
    guard let traits = question.traits else {
      return .unknown(
        .traits, "The person's traits are not known; \(rules[0].demand).",
        remedy: "Give the person traits, which an identify subscription sends along.")
    }
    let broken = rules.filter { !$0.holds(for: traits) }
    if let broken = broken.first(where: { question.knowsAllTraits || traits[$0.name] != nil }) {
      return .fail(
        .traits, "\(broken.finding(in: traits)); \(broken.demand).",
        remedy: "Change the person's trait \(Wording.quoted(broken.name)), or turn preview on.")
    }
    if let open = broken.first {
      return .unknown(
        .traits,
        "\(open.demand), and is not sent; what the person has from before is not known.",
        remedy: "Give the person the trait, or look the person up in Iterate's dashboard.")
    }
    return .pass(.traits, rules.map { $0.finding(in: traits) }.joined(separator: "; ") + ".")
  }

  /// Every rule on the page's address holds.
  static func url(_ survey: Survey, _ question: EligibilityQuestion) -> GateFinding {
    let rules = survey.targeting.url
    guard !rules.isEmpty else { return .pass(.url, "It has no rule on the URL.") }
    guard let url = question.pageURL else {
      return .unknown(
        .url, "The page's URL is not known; \(rules[0].demand).",
        remedy: "Give the event a page with a URL.")
    }
    if let broken = rules.first(where: { !$0.holds(for: url) }) {
      let found = url.isEmpty ? "The request has no page URL" : "The page is \(Wording.quoted(url))"
      return .fail(
        .url, "\(found); \(broken.demand).",
        remedy: "Fire on a page that fits, or turn preview on.")
    }
    let demands = rules.map(\.demand).joined(separator: ", ")
    return .pass(.url, "The page is \(Wording.quoted(url)); \(demands).")
  }
}

extension TraitRule {
  /// What stands under the rule's name, such as `plan is "free"`.
  func finding(in traits: JSONObject) -> String {
    switch traits[name] {
    case nil: "\(name) is missing"
    case let value?: "\(name) is \(Wording.shortened(value.text))"
    }
  }

  /// What the rule wants, such as `plan must be "pro"`.
  var demand: String {
    switch condition {
    case .equals(let value): "\(name) must be \(Wording.shortened(value.text))"
    case .notEquals(let value): "\(name) must not be \(Wording.shortened(value.text))"
    case .contains(let part): "\(name) must contain \(Wording.quoted(part))"
    case .exists(true): "\(name) must be there"
    case .exists(false): "\(name) must not be there"
    case .greaterThan(let limit): "\(name) must be above \(Wording.number(limit))"
    case .lessThan(let limit): "\(name) must be below \(Wording.number(limit))"
    }
  }
}

extension URLRule {
  /// What the rule wants, such as `it must contain "/cart"`.
  var demand: String {
    switch self {
    case .equals(let url): "it must be \(Wording.quoted(url))"
    case .contains(let part): "it must contain \(Wording.quoted(part))"
    case .startsWith(let start): "it must start with \(Wording.quoted(start))"
    }
  }
}
