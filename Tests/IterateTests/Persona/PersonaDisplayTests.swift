import Iterate
import Segment
import Testing

@Suite("A client's display of a survey")
struct PersonaDisplayTests {
  private static let translations =
    #""primary_language":"fr","translations":[{"language":"de","items":{"#
    + #""survey.prompt.text":{"text":"Hallo"},"survey.prompt.buttonText":{"text":"Los"}}},"#
    + #"{"language":"pt","items":{"survey.prompt.text":{"text":"Oi"}}}]"#

  @Test(
    "is in the language that the person, the device or the survey asks for",
    arguments: [
      (.ios, "de", "en-US", "de", "Hallo", "Los"), (.ios, "DE-at", "en-US", "de", "Hallo", "Los"),
      (.android, "DE-at", "en-US", "en", "Hi", "Go"),
      (.reactNative, "de", "pt-PT", "de", "Hallo", "Los"),
      (.reactNative, "it", "pt-PT", "pt", "Oi", "Go"), (.ios, nil, "pt-PT", "pt", "Oi", "Go"),
      (.ios, nil, "it-IT", "fr", "Hi", "Go"), (.android, nil, "it-IT", "en", "Hi", "Go"),
      (.reactNative, nil, "it-IT", "en", "Hi", "Go"), (.web, nil, "de-DE", "de", "Hallo", "Los"),
      (.android, nil, "fr-FR", "fr", "Hi", "Go"),
    ] as [(Persona, String?, String, String, String, String)])
  func language(
    _ persona: Persona, _ trait: String?, _ device: String, _ language: String, _ message: String,
    _ button: String
  ) {
    let situation = Persona.Situation(
      deviceLanguage: device, userTraits: trait.map { ["language": .string($0)] })
    let wording = persona.reading(Reply.survey(Self.translations), in: situation).display?.wording
    #expect(wording?.language == language)
    #expect(wording?.message == message)
    #expect(wording?.button == button)
  }

  @Test(
    "is light or dark as device and survey have it",
    arguments: [
      (.ios, "light", true, true), (.reactNative, "light", true, true),
      (.android, "light", true, false), (.ios, "dark", false, true),
      (.android, "dark", false, true),
      (.reactNative, "dark", false, true), (.android, "auto", true, true),
      (.ios, "auto", false, false), (.web, "light", true, false),
    ] as [(Persona, String, Bool, Bool)])
  func appearance(_ persona: Persona, _ asked: String, _ isDevice: Bool, _ isDark: Bool) {
    let body = Reply.survey(##""appearance":"\##(asked)","color_dark":"#445566""##)
    let look = persona.reading(body, in: Persona.Situation(isDark: isDevice)).display?.look
    #expect(look?.isDark == isDark)
    #expect(look?.color == (isDark ? "#445566" : "#112233"))
  }

  @Test(
    "records response properties under names that tell their types",
    arguments: [
      (
        .ios,
        ["response_a=x", "response_boolean_b=true", "response_number_c=5", "response_date_d=9"]
      ),
      (
        .android,
        [
          "response_a=x", "response_boolean_b=true", "response_c=5.0",
          "response_d={type=date, value=9.0}",
        ]
      ),
      (
        .reactNative,
        ["response_a=x", "response_boolean_b=true", "response_number_c=5", "response_date_d=9"]
      ),
    ] as [(Persona, [String])])
  func properties(_ persona: Persona, _ parameters: [String]) {
    let body = Reply.survey(
      results: #""event_traits":{"a":"x","b":true,"c":5,"d":{"type":"date","value":9}}"#)
    #expect(persona.reading(body).display?.properties?.map(\.summary) == parameters)
  }

  @Test(
    "opens the page with the questions, its token masked",
    arguments: [
      (
        .ios, "person-token-0123456789", true,
        "https://h.example/c1/s1/mobile?auth_token=••••6789&response_a b=x+y%26%20z&theme=dark"
      ),
      (.ios, nil, false, "https://h.example/c1/s1/mobile?response_a b=x+y%26%20z"),
      (
        .android, nil, false,
        "https://iteratehq.com/c1/s1/mobile?auth_token=••••4321&response_a+b=x%2By%26+z&theme=light"
      ),
      (
        .reactNative, "person-token-0123456789", true,
        "https://iteratehq.com/c1/s1/mobile?auth_token=••••6789&response_a%20b=x%2By%26%20z&theme=dark"
      ),
    ] as [(Persona, String?, Bool, String)])
  func page(_ persona: Persona, _ token: String?, _ isDark: Bool, _ address: String) {
    let situation = Persona.Situation(
      isDark: isDark, host: "https://h.example/", token: token.map(Secret.init),
      embedKey: Secret("company-key-87654321"))
    let body = Reply.survey(results: #""event_traits":{"a b":"x+y& z"}"#)
    #expect(persona.reading(body, in: situation).display?.page == address + "&absoluteURLs=true")
  }

  @Test("of a survey of the workspace follows the same rules")
  func workspaceSurvey() {
    let survey = Survey(
      id: "s", name: "S", targeting: Targeting(delaySeconds: 4),
      prompt: Prompt(message: "Hi", colorDark: "#000001", appearance: .dark),
      translations: [Translation(language: "de", message: "Hallo")], primaryLanguage: "en")
    let replied = ReplySurvey(survey)
    let display = Persona.ios.display(
      of: replied, triggers: replied.triggers, in: Persona.Situation(deviceLanguage: "de-DE"))
    #expect(display.timing == .afterSeconds(4))
    #expect(display.wording.message == "Hallo")
    #expect(display.wording.button == "Sure")
    #expect(display.look.color == "#000001")
    #expect(display.page == nil)
  }
}
