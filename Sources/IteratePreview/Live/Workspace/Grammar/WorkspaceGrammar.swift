internal import Segment

/// The format of the workspace file, as one table: what it may hold and what that means.
enum WorkspaceGrammar {
  /// The version of the format that is read and described here.
  static let version = 1

  /// The whole file.
  static let root = Section(
    name: "workspace",
    summary:
      "A workspace of iterate-preview: profiles, site, person, surveys, events, destination.",
    fields: [
      .init("$schema", .text(.any), "The JSON Schema of this file, for editors."),
      .init("version", .integer(version...version), "The version of this format."),
      .init("name", .text(.notBlank), "What the workspace is called on screen."),
      .init(
        "profiles", .named(.section(profile)),
        "Where firings can go, by name; the first is the default."),
      .init("site", .section(site), "The page the events happen on."),
      .init("person", .section(person), "Who fires, unless another person is chosen."),
      .init("persons", .named(.section(person)), "Further persons to choose from, by name."),
      .init("surveys", .list(.section(survey)), "The surveys and what they are targeted at."),
      .init("events", .list(.section(event)), "Event templates, ready to fire."),
      .init(
        "destination", .section(destination),
        "The Iterate destination; its two presets when left out."),
    ],
    rules: [.required("version")])

  static let profile = Section(
    name: "profile",
    summary: "A place to fire at. Variables in it are put in when it is used, not before.",
    fields: [
      .init(
        "target", .text(.target), "\"simulator\", or a base URL such as https://iteratehq.com."),
      .init(
        "apiKey", .text(.notBlank), "The embed key; better a variable: \"${ITERATE_API_KEY}\"."),
      .init(
        "apiKeyCommand", .text(.notBlank),
        "A shell command whose first line of output is the embed key."),
      .init("protected", .flag, "Whether switching to it asks for its name."),
    ],
    rules: [.required("target"), .atMostOne("apiKey", "apiKeyCommand")])

  static let site = Section(
    name: "site",
    summary: "The page the events happen on.",
    fields: [
      .init("url", .text(.webAddress), "The address of the page."),
      .init("title", .text(.any), "The title of the page."),
      .init("referrer", .text(.any), "The address of the page before."),
      .init("locale", .text(.notBlank), "The language of the browser, such as en-US."),
    ],
    rules: [.required("url")])

  static let person = Section(
    name: "person",
    summary: "Somebody Segment identifies and Iterate surveys.",
    fields: [
      .init("userId", .text(.notBlank), "Segment's userId; leave it out for an anonymous visitor."),
      .init("traits", .object, "What is known of the person."),
    ])

  static let event = Section(
    name: "event",
    summary: "An event template.",
    fields: [
      .init("name", .text(.notBlank), "The event's name."),
      .init(
        "type", .choice(EventType.allCases.map(\.rawValue)),
        "Which call of Segment's it is; track when left out."),
      .init("properties", .object, "The event's properties."),
      .init("traits", .object, "Traits of an identify or group event."),
      .init("page", .object, "What differs from the site's page, such as url."),
      .init("integrations", .object, "Switches per destination, as Segment's integrations."),
      .init("context", .object, "What is added to the event's context."),
      .init("groupId", .text(.notBlank), "Segment's groupId, for a group event."),
      .init("previousId", .text(.notBlank), "Segment's previousId, for an alias event."),
    ],
    rules: [.required("name")])

  static let destination = Section(
    name: "destination",
    summary: "The Iterate destination in Segment.",
    fields: [
      .init(
        "subscriptions", .list(.section(subscription)),
        "Which events become which actions; the two presets when left out.")
    ])

  static let subscription = Section(
    name: "subscription",
    summary: "Which events become which action, and with which fields.",
    fields: [
      .init("name", .text(.notBlank), "What the subscription is called."),
      .init("enabled", .flag, "Whether it is in use; true when left out."),
      .init("action", .choice(actions), "The action that matching events become."),
      .init("partnerAction", .choice(actions), "Another name of action."),
      .init("trigger", .text(.notBlank), "The FQL condition, such as type = \"track\"."),
      .init("subscribe", .text(.notBlank), "Another name of trigger."),
      .init("mapping", .object, "How the action's fields are made of the event."),
      .init("settings", .object, "Another name of mapping."),
      .init("fields", .object, "Another name of mapping."),
    ],
    rules: [
      .required("name"), .exactlyOne("action", "partnerAction"),
      .exactlyOne("trigger", "subscribe"), .exactlyOne("mapping", "settings", "fields"),
    ])

  /// The slugs of the destination's actions.
  private static let actions = DestinationAction.allCases.map(\.rawValue)

  /// Every section, for a key that stands in the wrong one.
  static let sections = [
    root, profile, site, person, survey, targeting, traitRule, urlRule, prompt, question,
    translation, event, destination, subscription,
  ]
}
