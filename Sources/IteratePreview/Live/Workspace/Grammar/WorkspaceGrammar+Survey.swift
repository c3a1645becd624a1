internal import Iterate

extension WorkspaceGrammar {
  static let survey = Section(
    name: "survey",
    summary: "A survey and what it is targeted at.",
    fields: [
      .init("id", .text(.surveyID), "24 hexadecimal digits, as in Iterate's preview link."),
      .init("name", .text(.notBlank), "What operators call it."),
      .init(
        "status", .choice(Survey.Status.allCases.map(\.rawValue)),
        "Whether it can be shown without preview."),
      .init(
        "platform", .choice(Survey.Platform.allCases.map(\.rawValue)),
        "Which clients it is for; web when left out."),
      .init(
        "events", .list(.text(.notBlank)),
        "The exact names of the events it is shown in response to."
      ),
      .init("targeting", .section(targeting), "The conditions besides the event's name."),
      .init(
        "prompt", .section(prompt), "The bubble shown first; left out, the survey opens at once."),
      .init("questions", .list(.section(question)), "What is asked."),
      .init("translations", .list(.section(translation)), "The prompt in other languages."),
      .init("primaryLanguage", .text(.notBlank), "The language of the prompt, such as en."),
      .init("colorDark", .text(.color), "The prompt's colour in dark appearance."),
      .init(
        "appearance", .choice(Prompt.Appearance.allCases.map(\.rawValue)),
        "Which appearance the survey asks for."),
      .init("multipleResponses", .flag, "Whether the same person may answer again."),
      .init("history", .flag, "Whether firings of it may be recorded; true when left out."),
    ],
    rules: [.required("id"), .required("name")])

  static let targeting = Section(
    name: "targeting",
    summary: "Conditions on a survey besides its events. All of them must hold.",
    fields: [
      .init("traits", .list(.section(traitRule)), "Conditions on the person's traits."),
      .init("url", .oneOrMany(urlRule), "Conditions on the page's URL."),
      .init("sampling", .number(0...100), "The share of displays let through, in percent."),
      .init("oncePerPerson", .flag, "Whether a person sees it at most once; true when left out."),
      .init(
        "hoursBetweenSurveys", .number(0...87_600),
        "Hours since any survey was shown to the person; 72 when left out, 0 for none."),
      .init("delaySeconds", .integer(0...86_400), "Seconds between the event and the display."),
    ])

  static let traitRule = Section(
    name: "traitRule",
    summary: "Conditions on one trait.",
    fields: [
      .init("name", .text(.notBlank), "The trait's name."),
      .init("equals", .anything, "It is this value."),
      .init("notEquals", .anything, "It is not this value."),
      .init("contains", .text(.notBlank), "It is a text that contains this one."),
      .init("exists", .flag, "It is there, or, with false, it is not."),
      .init("greaterThan", .number(numbers), "It is a number above this one."),
      .init("lessThan", .number(numbers), "It is a number below this one."),
    ],
    rules: [
      .required("name"),
      .atLeastOne("equals", "notEquals", "contains", "exists", "greaterThan", "lessThan"),
    ])

  static let urlRule = Section(
    name: "urlRule",
    summary: "Conditions on the URL of the page.",
    fields: [
      .init("equals", .text(.notBlank), "The URL is this one."),
      .init("contains", .text(.notBlank), "The URL contains this text."),
      .init("startsWith", .text(.notBlank), "The URL starts with this text."),
    ],
    rules: [.atLeastOne("equals", "contains", "startsWith")])

  static let prompt = Section(
    name: "prompt",
    summary: "The bubble that invites a person to a survey.",
    fields: [
      .init("message", .text(.notBlank), "The invitation; may contain Markdown emphasis."),
      .init("button", .text(.notBlank), "The label of the button; Sure when left out."),
      .init("color", .text(.color), "The colour, as #rrggbb; #7457be when left out."),
    ],
    rules: [.required("message")])

  static let question = Section(
    name: "question",
    summary: "One question of a survey.",
    fields: [
      .init(
        "type", .text(.notBlank), "select, multiselect or freeform; other kinds are shown raw."),
      .init("prompt", .text(.notBlank), "What is asked."),
      .init("options", .list(.text(.notBlank)), "The answers to choose from."),
      .init("other", .flag, "Whether an answer of one's own can be given beside the options."),
    ],
    rules: [.required("type"), .required("prompt")])

  static let translation = Section(
    name: "translation",
    summary: "A prompt's texts in one language.",
    fields: [
      .init("language", .text(.notBlank), "The language's code, such as de."),
      .init("message", .text(.notBlank), "The invitation."),
      .init("button", .text(.notBlank), "The label of the button; the original one when left out."),
    ],
    rules: [.required("language"), .required("message")])

  /// Every number that JSON can hold.
  private static let numbers = -Double.greatestFiniteMagnitude...Double.greatestFiniteMagnitude
}
