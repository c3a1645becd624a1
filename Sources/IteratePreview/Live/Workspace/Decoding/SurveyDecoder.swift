internal import Iterate
internal import Segment

/// Makes surveys of their sections.
enum SurveyDecoder {
  /// The kinds of questions that are drawn; others are shown raw.
  static let questionTypes = ["select", "multiselect", "freeform"]

  static func decode(
    _ node: YAMLNode, at path: JSONPath, _ diagnostics: inout WorkspaceDiagnostics
  ) -> Survey {
    let survey = Survey(
      id: node.text("id") ?? "",
      name: node.text("name") ?? "",
      status: node.choice("status") ?? .published,
      platform: node.choice("platform") ?? .web,
      events: events(node, at: path.key("events"), &diagnostics),
      targeting: TargetingDecoder.decode(node["targeting"]),
      prompt: node["prompt"].map { prompt($0, of: node) },
      questions: node.list("questions").enumerated().map { index, question in
        self.question(question, at: path.key("questions").index(index), &diagnostics)
      },
      translations: node.list("translations").map(translation),
      primaryLanguage: node.text("primaryLanguage"),
      allowsMultipleResponses: node.flag("multipleResponses") ?? false,
      isRecorded: node.flag("history") ?? true
    )
    if survey.prompt == nil {
      for key in ["colorDark", "appearance", "translations"] {
        guard let value = node[key] else { continue }
        diagnostics.note(
          "\(key) has no effect on a survey without a prompt.", on: value, at: path.key(key))
      }
    }
    return survey
  }

  private static func events(
    _ node: YAMLNode, at path: JSONPath, _ diagnostics: inout WorkspaceDiagnostics
  ) -> [String] {
    let nodes = node.list("events")
    if nodes.isEmpty {
      diagnostics.note(
        "This survey targets no event, so that none can show it.", on: node["events"] ?? node,
        at: path)
    }
    var names: [String] = []
    var seen: Set<String> = []
    for (index, element) in nodes.enumerated() {
      guard let name = element.text else { continue }
      diagnostics.noteBlanks(around: name, in: element, at: path.index(index))
      if seen.insert(name).inserted {
        names.append(name)
      } else {
        diagnostics.note("\"\(name)\" is listed twice.", on: element, at: path.index(index))
      }
    }
    return names
  }

  private static func prompt(_ node: YAMLNode, of survey: YAMLNode) -> Prompt {
    var prompt = Prompt(message: node.text("message") ?? "")
    if let button = node.text("button") { prompt.button = button }
    if let color = node.text("color") { prompt.color = color }
    prompt.colorDark = survey.text("colorDark")
    if let appearance: Prompt.Appearance = survey.choice("appearance") {
      prompt.appearance = appearance
    }
    return prompt
  }

  private static func question(
    _ node: YAMLNode, at path: JSONPath, _ diagnostics: inout WorkspaceDiagnostics
  ) -> Question {
    let question = Question(
      type: node.text("type") ?? "",
      prompt: node.text("prompt") ?? "",
      options: node.texts("options"),
      allowsOther: node.flag("other") ?? false
    )
    if let type = node["type"], !questionTypes.contains(question.type), !question.type.isEmpty {
      let meant = Suggestion.nearest(to: question.type, among: questionTypes)
      let hint = meant.map { " Did you mean \($0)?" } ?? ""
      diagnostics.note(
        "\"\(question.type)\" is not a known kind of question; it is shown raw.\(hint)", on: type,
        at: path.key("type"))
    }
    if question.type.hasSuffix("select"), question.options.isEmpty {
      diagnostics.note(
        "A \(question.type) question without options leaves nothing to choose.", on: node, at: path)
    }
    return question
  }

  private static func translation(_ node: YAMLNode) -> Translation {
    Translation(
      language: node.text("language") ?? "",
      message: node.text("message") ?? "",
      button: node.text("button"))
  }
}
