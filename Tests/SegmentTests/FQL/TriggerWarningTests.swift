import Segment
import Testing

@Suite("What is odd about a trigger")
struct TriggerWarningTests {
  @Test(
    "warns where the runtime does something else than was meant",
    arguments: [
      ("type = \"track\" OR event = \"A\"", [.capitalizedKeyword("OR")]),
      ("type = \"track\" and anonymousId = \"a\"", [.ignoredWord("anonymousId")]),
      ("!(type = \"track\")", [.ignoredNegation]),
      ("type = 'track'", [.singleQuotes("'track'")]),
      (
        "type = \"a\" or event = \"b\" and name = \"c\"", [.mixedConjunctions(last: .and)]
      ),
      ("type = \"track\" and ()", [.emptyGroup]),
      ("event is \"A\"", [.unknownOperator("is", field: .event)]),
      ("event == \"A\"", [.syntaxAsValue("=", field: .event)]),
      ("event = null", [.nullAsText(field: .event)]),
      ("properties.ok != true", [.booleanAsText(field: .property("ok"))]),
      ("properties.n != 5", [.missingIsNotUnequal(field: .property("n"))]),
      ("properties.n > \"many\"", [.sizeOfText("\"many\"", field: .property("n"))]),
      (
        "type = \"track\" and contains(type, \"a\")",
        [.droppedFunction("contains", argument: "type")]
      ),
      ("match(event, \"Signed\")", [.patternWithoutStar("\"Signed\"")]),
      ("match(event, \"*ign*\")", [.patternWithTwoStars("\"*ign*\"")]),
    ] as [(String, [TriggerWarning])])
  func warning(trigger: String, warnings: [TriggerWarning]) {
    let trigger = Trigger(trigger)
    #expect(trigger.warnings == warnings)
    #expect(trigger.warnings.allSatisfy { $0.text.hasSuffix(".") })
  }

  @Test(
    "keeps quiet about triggers that do what they say",
    arguments: [
      "type = \"track\"",
      "type = \"track\" and event = \"Signed Up\" and properties.plan != \"free\"",
      "properties.seats >= 5 or userId = null",
      "properties.ok = true and !contains(event, \"test\")",
      "match(event, \"Sign*\") and match(event, \"*Up\")",
    ])
  func noWarning(trigger: String) {
    #expect(Trigger(trigger).syntaxError == nil)
    #expect(Trigger(trigger).warnings == [])
  }
}
