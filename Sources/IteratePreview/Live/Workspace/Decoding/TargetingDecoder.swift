internal import Iterate
internal import Segment

/// Makes targeting of its section.
///
/// A rule with several conditions becomes as many rules, since all rules must hold.
enum TargetingDecoder {
  static func decode(_ node: YAMLNode?) -> Targeting {
    var targeting = Targeting()
    guard let node else { return targeting }
    targeting.traits = node.list("traits").flatMap(traitRules)
    targeting.url = urlRules(node["url"])
    if let sampling = node.number("sampling") { targeting.sampling = sampling }
    if let once = node.flag("oncePerPerson") { targeting.oncePerPerson = once }
    if let hours = node.number("hoursBetweenSurveys") { targeting.hoursBetweenSurveys = hours }
    if let delay = node.integer("delaySeconds") { targeting.delaySeconds = delay }
    return targeting
  }

  private static func traitRules(_ node: YAMLNode) -> [TraitRule] {
    let name = node.text("name") ?? ""
    return (node.members ?? []).compactMap { member in
      condition(member).map { TraitRule(name: name, condition: $0) }
    }
  }

  private static func condition(_ member: YAMLNode.Member) -> TraitRule.Condition? {
    let value = member.value
    switch member.key {
    case "equals": return .equals(value.json)
    case "notEquals": return .notEquals(value.json)
    case "contains": return value.text.map { .contains($0) }
    case "exists": return value.flag.map { .exists($0) }
    case "greaterThan": return value.number.map { .greaterThan($0) }
    case "lessThan": return value.number.map { .lessThan($0) }
    default: return nil
    }
  }

  private static func urlRules(_ node: YAMLNode?) -> [URLRule] {
    guard let node else { return [] }
    let mappings = node.elements ?? [node]
    return mappings.flatMap { $0.members ?? [] }.compactMap { member in
      guard let text = member.value.text else { return nil }
      switch member.key {
      case "equals": return .equals(text)
      case "contains": return .contains(text)
      case "startsWith": return .startsWith(text)
      default: return nil
      }
    }
  }
}
