import Testing

@testable import Segment

@Suite("Lint of triggers")
struct TriggerLintTests {
  /// A trigger, the kinds of its lints and its correction.
  private typealias Row = (trigger: String, kinds: [TriggerLint.Kind], correction: String?)

  private static let slips: [Row] = [
    ("type = \"track\" OR event = \"A\"", [.capitalKeyword], "type = \"track\" or event = \"A\""),
    ("NOT type = \"track\"", [.capitalKeyword], "type != \"track\""),
    ("properties.ok = TRUE", [.capitalKeyword], "properties.ok = true"),
    ("type = \"track\" and anonymousId = \"a\"", [.unknownField], nil),
    ("userid = \"a\"", [.syntaxError, .unknownField], "userId = \"a\""),
    ("event = Signed Up", [.ignoredWord], "event = \"Signed Up\""),
    ("!(type = \"track\")", [.ignoredNegation], "type != \"track\""),
    (
      "not (type = \"track\" or event = \"A\")", [.ignoredNegation],
      "type != \"track\" and event != \"A\""
    ),
    ("type = 'track'", [.singleQuotes], "type = \"track\""),
    (
      "type = \"a\" or event = \"b\" and name = \"c\"", [.mixedConjunctions],
      "type = \"a\" or (event = \"b\" and name = \"c\")"
    ),
    (
      "(contains(event, \"A\") or event = \"B\") and name = \"C\"",
      [.functionEndsGroup, .mixedConjunctions],
      "(event = \"B\" or contains(event, \"A\")) and name = \"C\""
    ),
    (
      "(contains(event, \"A\") or contains(event, \"B\")) and name = \"C\"",
      [.functionEndsGroup, .mixedConjunctions],
      "(name = \"C\" and contains(event, \"A\")) or (name = \"C\" and contains(event, \"B\"))"
    ),
    ("type = \"track\" and ()", [.emptyGroup], "type = \"track\""),
    ("event is \"A\"", [.unknownOperator], "event = \"A\""),
    ("event like \"A\"", [.unknownOperator], nil),
    ("event == \"A\"", [.doubleEquals], "event = \"A\""),
    ("(event = \"A\"", [.nestedGroup], nil),
    ("event = ,", [.syntaxAsValue], nil),
    ("event =", [.missingValue], nil),
    ("event = null", [.nullAsText], nil),
    ("event != null", [.nullAsText], "match(event, \"*\")"),
    (
      "properties.ok != true", [.unequalBoolean], "properties.ok = null or properties.ok = false"
    ),
    ("properties.n != 5", [.unequalNumber], "properties.n = null or properties.n != 5"),
    ("properties.n > \"many\"", [.sizeOfText], nil),
    (
      "name = \"A\" and !contains(traits.plan, \"free\")", [.negatedFunction],
      "name = \"A\" and (traits.plan = null or !contains(traits.plan, \"free\"))"
    ),
    ("type = \"track\" and contains(type, \"a\")", [.unsupportedFunction], nil),
    ("match(event, \"Signed\")", [.patternWithoutStar], "event = \"Signed\""),
    ("match(event, \"*ign*\")", [.patternWithStars], "contains(event, \"ign\")"),
    (
      "match(event, \"S*d\")", [.patternWithStars],
      "match(event, \"S*\") and match(event, \"*d\")"
    ),
    (
      "(type = \"track\" and (event = \"A\" or event = \"B\"))",
      [.nestedGroup, .mixedConjunctions],
      "type = \"track\" and (event = \"A\" or event = \"B\")"
    ),
    ("properties.score>5", [.missingSpace], "properties.score > 5"),
    ("properties.score >=5", [.missingSpace], "properties.score >= 5"),
    ("event!=\"A\"", [.missingSpace], "event != \"A\""),
    (
      "event=\"A\"and type=\"a\"", [.missingSpace, .missingSpace], "event = \"A\" and type = \"a\""
    ),
    ("type = \"a\" or(type = \"b\")", [.missingSpace], "type = \"a\" or type = \"b\""),
    ("type = \"a\" && name = \"b\"", [.symbolConjunction], "type = \"a\" and name = \"b\""),
    ("event = “Signed Up”", [.typographicQuotes], "event = \"Signed Up\""),
    ("properties.a[0].b = \"x\"", [.unreadablePath], "properties.a.\\0.b = \"x\""),
    ("properties.ö = \"x\"", [.unreadablePath], "properties.\\ö = \"x\""),
    ("traits != null", [.partWithoutName], nil),
    ("event.a = \"x\"", [.ignoredPath], nil),
    ("event = \"a~b\"", [.untypableText], nil),
    ("event = \"A", [.syntaxError], nil),
    ("", [.syntaxError], nil),
  ]

  @Test("finds the slip and corrects it where one trigger can say what was meant", arguments: slips)
  private func slip(row: Row) {
    let lints = Trigger(row.trigger).lints
    #expect(lints.map(\.kind) == row.kinds)
    #expect(lints.allSatisfy { $0.correction == row.correction })
    let length = row.trigger.utf8.count
    for lint in lints {
      #expect(lint.explanation.hasSuffix("."))
      #expect((0...length).contains(lint.range.upperBound))
    }
  }

  @Test("knows where the slip is")
  func ranges() {
    #expect(Trigger("type = \"ä\" OR event = 'b'").lints.map(\.range) == [12..<14, 23..<26])
  }

  @Test("says when only several subscriptions can say what was meant")
  func split() {
    let trigger = Trigger(
      "(contains(event, \"A\") or contains(event, \"B\")) and (match(name, \"C*\") or match(name, \"D*\"))"
    )
    #expect(trigger.lints.allSatisfy { $0.correction == nil })
    #expect(trigger.lints.allSatisfy { $0.explanation.hasSuffix("several subscriptions.") })
  }

  @Test(
    "keeps quiet about triggers that do what they say",
    arguments: [
      "type = \"track\" and event = \"Signed Up\" and properties.plan != \"free\"",
      "type = \"track\" AND event = \"Signed Up\"",
      "properties.seats >= 5 or userId = null",
      "properties.ok = true and !contains(event, \"test\")",
      "match(event, \"Sign*\") and match(event, \"*Up\")",
      "properties.n != null and properties.n != 5",
      "type = \"track\" and (event = \"A\" or contains(event, \"B\"))",
      "type = \"track\" or type = \"page\" or (event = \"A\" and name = \"B\")",
    ] + Subscription.presets.map(\.trigger))
  func noLint(trigger: String) {
    #expect(Trigger(trigger).lints == [])
  }

  @Test("kinds have stable names")
  func kinds() {
    let names = TriggerLint.Kind.allCases.map(\.rawValue)
    #expect(names.count == 31)
    #expect(names.allSatisfy { name in name.allSatisfy { $0 == "-" || $0.isLowercase } })
  }
}
