import Iterate
import Testing

@testable import IteratePreview

/// A broken file and every line the operator reads about it.
struct BrokenFile: CustomTestStringConvertible, Sendable {
  var name: String
  var text: String
  var lines: [String]

  init(_ name: String, _ text: String, _ lines: String...) {
    self.name = name
    self.text = text
    self.lines = lines
  }

  var testDescription: String { name }
}

@Suite("Mistakes in a workspace")
struct WorkspaceMistakeTests {
  static let syntax = [
    BrokenFile(
      "an unclosed quote", "version: 1\nname: \"Acme\nevents: []\n",
      "shop.yaml:4:1: this is not YAML: found unexpected end of stream "
        + "(while scanning a quoted scalar that starts at line 2). Close the quote."),
    BrokenFile(
      "a tab for indentation", "version: 1\nsite:\n\turl: https://a.example\n",
      "shop.yaml:3:1: this is not YAML: found character that cannot start any token "
        + "(while scanning for the next token that starts at line 3). "
        + "Indent with spaces, not tabs, and put texts that start with @, ` or % in quotes."),
    BrokenFile(
      "a colon in a plain text", "version: 1\nname: Shop: Acme\n",
      "shop.yaml:2:11: this is not YAML: mapping values are not allowed in this context. "
        + "Put a text that contains a colon and a space in quotes, and check the indentation."),
    BrokenFile(
      "an unclosed bracket", "version: 1\nevents: [\n",
      "shop.yaml:3:1: this is not YAML: did not find expected node content "
        + "(while parsing a flow node that starts at line 3). "
        + "Check the indentation, the quotes and the brackets there."),
    BrokenFile(
      "a key twice", "version: 1\nname: A\nname: B\n",
      "shop.yaml:2:1: the key \"name\" is written more than once in one mapping. "
        + "Keep one of them."),
    BrokenFile(
      "two documents", "version: 1\n---\nversion: 1\n",
      "shop.yaml:2:1: the file holds a second YAML document. "
        + "Keep one document and remove the line ---."),
    BrokenFile(
      "an alias without an anchor", "version: 1\nname: *shop\n",
      "shop.yaml:2:7: this alias has no anchor. "
        + "Put the text in quotes, or name a value with &name before."),
    BrokenFile(
      "a control character", "version: 1\nname: a\u{1}b\n",
      "shop.yaml:2:8: there is a control character in the text. "
        + "Remove it, or write it as an escape such as \"\\u001b\" in double quotes."),
    BrokenFile(
      "a tag", "version: !!float 1\n",
      "shop.yaml:1:10: this YAML tag has no meaning here. "
        + "Remove the tag; put the value in quotes when it is a text."),
    BrokenFile(
      "a list for a key", "version: 1\n[a, b]: 1\n",
      "shop.yaml:2:1: a key must be text, not a list or a mapping. "
        + "If this is a text with braces or brackets, put it in quotes."),
  ]

  static let shapes = [
    BrokenFile(
      "a list at the top", "- version: 1\n",
      "shop.yaml:1:1: must be a mapping, not a list. Write a mapping."),
    BrokenFile(
      "no version", "name: A\n",
      "shop.yaml:1:1: the workspace lacks \"version\". Add version: 1."),
    BrokenFile(
      "a version to come", "version: 2\n",
      "shop.yaml:1:10: version: must be 1, not 2. Correct the number."),
    BrokenFile(
      "a misspelt key", "version: 1\nsurvey: []\n",
      "shop.yaml:2:1: survey: \"survey\" is not a key of a workspace. Did you mean \"surveys\"?"),
    BrokenFile(
      "a key in the wrong section", "version: 1\nsampling: 5\n",
      "shop.yaml:2:1: sampling: \"sampling\" is not a key of a workspace. "
        + "It is a key of a targeting: move it there."),
    BrokenFile(
      "an event's misspelt key", "version: 1\nevents: [{ name: A, props: {} }]\n",
      "shop.yaml:2:21: events[0].props: \"props\" is not a key of an event. "
        + "Remove it; the keys are name, type, properties, traits, page, integrations, context, "
        + "groupId, previousId."),
    BrokenFile(
      "a key nobody knows", "version: 1\nperson: { wat: 1 }\n",
      "shop.yaml:2:11: person.wat: \"wat\" is not a key of a person. "
        + "Remove it; the keys are userId, traits."),
    BrokenFile(
      "a number for a text", "version: 1\nperson: { userId: 42 }\n",
      "shop.yaml:2:19: person.userId: must be text, not a number. Put it in quotes."),
    BrokenFile(
      "a text for a list", "version: 1\nsurveys: none\n",
      "shop.yaml:2:10: surveys: must be a list, not text. Write it as a list: [one, two]."),
    BrokenFile(
      "nothing for a list", "version: 1\nevents:\n",
      "shop.yaml:2:8: events: must be a list, not nothing. Give it a value, or remove the key."),
    BrokenFile(
      "a text for a mapping", "version: 1\nsite: here\n",
      "shop.yaml:2:7: site: must be a mapping, not text. Write a mapping."),
    BrokenFile(
      "an event without a name", "version: 1\nevents: [{ properties: {} }]\n",
      "shop.yaml:2:10: events[0]: the event lacks \"name\". Add name: The event's name."),
    BrokenFile(
      "an event with an empty name", "version: 1\nevents: [{ name: \" \" }]\n",
      "shop.yaml:2:18: events[0].name: must not be empty, not \" \". Write a text, or remove it."),
    BrokenFile(
      "an event of no known type", "version: 1\nevents: [{ name: A, type: Page }]\n",
      "shop.yaml:2:27: events[0].type: must be one of track, identify, page, screen, group, alias, "
        + "not \"Page\". Did you mean page?"),
    BrokenFile(
      "properties that are a list", "version: 1\nevents: [{ name: A, properties: [] }]\n",
      "shop.yaml:2:33: events[0].properties: must be a mapping, not a list. Write a mapping."),
    BrokenFile(
      "a site without a scheme", "version: 1\nsite: { url: shop.example }\n",
      "shop.yaml:2:14: site.url: must be the address of a page, not \"shop.example\". "
        + "Start it with https://, as in https://shop.example/cart."),
    BrokenFile(
      "an unset variable", "version: 1\nname: ${SHOP}\nevents: [{ name: \"${A} ${B}\" }]\n",
      "shop.yaml:2:7: name: the variable SHOP is not set. Set it, or give a default: ${SHOP:-…}.",
      "shop.yaml:3:18: events[0].name: the variable A is not set. "
        + "Set it, or give a default: ${A:-…}.",
      "shop.yaml:3:18: events[0].name: the variable B is not set. "
        + "Set it, or give a default: ${B:-…}."),
    BrokenFile(
      "a variable without a name", "version: 1\nname: \"${}\"\n",
      "shop.yaml:2:7: name: \"${}\" names no variable. "
        + "Write ${NAME}, or $${ for the characters themselves."),
  ]

  static let meanings = [
    BrokenFile(
      "two surveys with one id",
      """
      version: 1
      surveys:
        - { id: 65f0c0ffee0000000000abcd, name: A, events: [E] }
        - { id: 65F0C0FFEE0000000000ABCD, name: B, events: [E] }
      """,
      "shop.yaml:4:11: surveys[1].id: the id 65F0C0FFEE0000000000ABCD is also that of surveys[0]. "
        + "Give each survey the id it has at Iterate."),
    BrokenFile(
      "two events alike", "version: 1\nevents:\n  - { name: A }\n  - { name: A, type: track }\n",
      "shop.yaml:4:13: events[1].name: the track event \"A\" is also events[0]. "
        + "Rename one of them, or merge them."),
    BrokenFile(
      "a survey full of mistakes",
      """
      version: 1
      surveys:
        - id: 65f0
          name: ""
          status: live
          events: Checkout
          targeting:
            sampling: 101
            delaySeconds: 1.5
            hoursBetweenSurveys: -1
            oncePerPerson: "yes"
            traits: [{ name: plan }, { name: plan, is: pro }]
            url: { matches: x }
          prompt: { message: Hi, color: red }
          questions: [{ type: select, options: A }]
      """,
      "shop.yaml:3:9: surveys[0].id: must be 24 hexadecimal digits, not \"65f0\". "
        + "Copy the id from Iterate's preview link, such as 65f0c0ffee0000000000abcd.",
      "shop.yaml:4:11: surveys[0].name: must not be empty. Write a text, or remove it.",
      "shop.yaml:5:13: surveys[0].status: must be one of published, draft, not \"live\". "
        + "Choose one of them.",
      "shop.yaml:6:13: surveys[0].events: must be a list, not text. "
        + "Write it as a list: [one, two].",
      "shop.yaml:8:17: surveys[0].targeting.sampling: must be from 0 to 100, not 101. "
        + "Correct the number.",
      "shop.yaml:9:21: surveys[0].targeting.delaySeconds: must be a whole number. "
        + "Leave out the fraction.",
      "shop.yaml:10:28: surveys[0].targeting.hoursBetweenSurveys: must be from 0 to 87600, not -1. "
        + "Correct the number.",
      "shop.yaml:11:22: surveys[0].targeting.oncePerPerson: must be true or false, not text. "
        + "Write it without quotes.",
      "shop.yaml:12:16: surveys[0].targeting.traits[0]: the trait rule lacks one of \"equals\", "
        + "\"notEquals\", \"contains\", \"exists\", \"greaterThan\", \"lessThan\". "
        + "Add equals: It is this value.",
      "shop.yaml:12:32: surveys[0].targeting.traits[1]: the trait rule lacks one of \"equals\", "
        + "\"notEquals\", \"contains\", \"exists\", \"greaterThan\", \"lessThan\". "
        + "Add equals: It is this value.",
      "shop.yaml:12:46: surveys[0].targeting.traits[1].is: \"is\" is not a key of a trait rule. "
        + "Remove it; the keys are name, equals, notEquals, contains, exists, greaterThan, lessThan.",
      "shop.yaml:13:12: surveys[0].targeting.url: the url rule lacks one of \"equals\", "
        + "\"contains\", \"startsWith\". Add equals: The URL is this one.",
      "shop.yaml:13:14: surveys[0].targeting.url.matches: \"matches\" is not a key of a url rule. "
        + "Remove it; the keys are equals, contains, startsWith.",
      "shop.yaml:14:35: surveys[0].prompt.color: must be a colour, not \"red\". "
        + "Write it in quotes as \"#rrggbb\", such as \"#7457be\".",
      "shop.yaml:15:17: surveys[0].questions[0]: the question lacks \"prompt\". "
        + "Add prompt: What is asked.",
      "shop.yaml:15:42: surveys[0].questions[0].options: must be a list, not text. "
        + "Write it as a list: [one, two]."),
    BrokenFile(
      "profiles that lead nowhere",
      """
      version: 1
      profiles:
        a: { target: simulater }
        b: { target: "http://iteratehq.com", apiKey: k, apiKeyCommand: c }
        c: { target: "ftp://iteratehq.com" }
        d: { target: "https://me:pw@iteratehq.com" }
        e: { apiKey: 12345678 }
      """,
      "shop.yaml:3:16: profiles.a.target: the target \"simulater\" is neither simulator nor a URL. "
        + "Did you mean simulator?",
      "shop.yaml:4:16: profiles.b.target: the target iteratehq.com would get the key unencrypted: "
        + "http is for this machine only. Write https://.",
      "shop.yaml:4:51: profiles.b: \"apiKey\" and \"apiKeyCommand\" exclude each other. "
        + "Keep one of them.",
      "shop.yaml:5:16: profiles.c.target: the target's scheme ftp is not https. Write https://.",
      "shop.yaml:6:16: profiles.d.target: the target holds a user name or a password. "
        + "Remove it; the key goes into apiKey or apiKeyCommand.",
      "shop.yaml:7:6: profiles.e: the profile lacks \"target\". "
        + "Add target: \"simulator\", or a base URL such as https://iteratehq.com.",
      "shop.yaml:7:16: profiles.e.apiKey: must be text, not a number. Put it in quotes."),
    BrokenFile(
      "a subscription of an unknown action",
      """
      version: 1
      destination:
        subscriptions:
          - { name: A, action: track-event, trigger: t, subscribe: t }
      """,
      "shop.yaml:4:7: destination.subscriptions[0]: the subscription lacks one of \"mapping\", "
        + "\"settings\", \"fields\". Add mapping: How the action's fields are made of the event.",
      "shop.yaml:4:26: destination.subscriptions[0].action: must be one of trackEvent, "
        + "identifyUser, not \"track-event\". Did you mean trackEvent?",
      "shop.yaml:4:51: destination.subscriptions[0]: \"trigger\" and \"subscribe\" exclude each other. "
        + "Keep one of them."),
  ]

  @Test(arguments: syntax + shapes + meanings)
  func everyMistakeIsNamedWithItsPlaceAndRemedy(file: BrokenFile) {
    #expect(mistakes(in: file.text) == file.lines)
  }

  @Test func manyMistakesAreCountedAndTheListIsCut() throws {
    let events = String(repeating: "  - { nam: A }\n", count: 40)
    let failure = #expect(throws: WorkspaceFailure.self) {
      try readWorkspace("version: 1\nevents:\n\(events)")
    }
    let lines = try #require(failure?.failure.why).split(separator: "\n")
    #expect(failure?.failure.what == "The workspace shop.yaml has 80 mistakes")
    #expect(lines.count == 51)
    #expect(lines.last == "and 30 more")
  }

  @Test func aKeyInTheFileIsNeverRepeatedInAMessage() {
    let canary = "canary-4f1d"
    let texts = [
      "version: 1\nprofiles: { a: { target: \"https://u:\(canary)@h.example\" } }",
      "version: 1\nprofiles: { a: { target: \"https://h.example?k=\(canary)\" } }",
      "version: 1\nprofiles: { a: { target: simulator, apiKey: [\(canary)] } }",
      "version: 1\nprofiles: { a: { target: simulator, apiKey: \"\(canary)",
    ]
    for text in texts {
      let lines = mistakes(in: text)
      #expect(!lines.isEmpty)
      #expect(!lines.contains { $0.contains(canary) })
    }
  }
}
