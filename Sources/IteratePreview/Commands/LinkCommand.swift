internal import ArgumentParser
internal import Console
internal import Iterate
internal import Segment

/// `iterate-preview link EVENT`: the one link, its traps, and its QR code.
struct LinkCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "link",
    abstract: "Print the link that previews a survey, identifies a person and fires an event.",
    discussion: """
      Opened in a browser, the link does on the site what a firing does here, as long as the site \
      runs analytics.js. Without colours the QR code is drawn for a dark background.
      """)

  @Argument(help: "The event's name.")
  var event: String

  @OptionGroup var options: WorkspaceOptions

  @Option(help: ArgumentHelp("The survey to preview.", valueName: "id|name"))
  var survey: String?

  @Option(help: ArgumentHelp("A person of the workspace's persons.", valueName: "name"))
  var person: String?

  @Flag(help: "Leave the QR code out.")
  var noQr = false

  @Flag(help: "Print one JSON object.")
  var json = false

  func validate() throws {
    if event.isEmpty { throw ValidationError("Name the event that the link fires.") }
  }

  func run() throws {
    let world = World()
    let workspace = try options.loader(in: world).load().workspace
    let order = try LinkOrder(command: self, workspace: workspace)
    var code: QRCode?
    do throws(Failure) {
      if !noQr { code = try QRCode.encode(order.link.url) }
    } catch {
      // The link itself is of use all the same.
      StandardStream.complain(error.lines)
    }
    let report = LinkReport(order: order, code: code)
    if json {
      StandardStream.complain(order.notes)
      try StandardStream.output.write(report.json.text(indent: 2) + "\n")
      return
    }
    try StandardStream.output.write(lines: order.notes + report.lines)
    guard let code = report.code else { return }
    let drawing = QRText(environment: world.environment)
    try StandardStream.output.write("\n" + drawing.text(of: code))
  }
}

/// What `link` was asked for, checked against the workspace.
struct LinkOrder {
  /// The link.
  let link: FiringLink
  /// The event that is fired.
  let event: EventTemplate
  /// The person that is identified.
  let person: Person
  /// Which survey is previewed.
  let preview: PreviewDecision
  /// What the operator should know.
  let notes: [String]

  /// Checks the command line.
  ///
  /// - Throws: a failure that says which name is not in the workspace, or that there is no survey to
  ///   preview.
  init(command: LinkCommand, workspace: Workspace) throws(Failure) {
    person = try workspace.requirePerson(named: command.person)
    let template = workspace.template(named: command.event)
    event = template ?? EventTemplate(name: command.event)
    let context = FiringContext(
      workspace: workspace, profile: try workspace.requireProfile(command.options.profile),
      person: person, preview: try workspace.requirePreview(of: command.survey))
    var clock = LoopClock()
    let moment = clock.moment()
    let plan = try FiringPlan(
      draft: event.draft(person: person), context: context,
      environment: Environment(
        now: moment.now, messageID: Environment.messageID(at: moment.now, uuid: moment.uuid),
        anonymousID: moment.uuid, locale: workspace.locale,
        timeZone: Environment.simulatedTimeZone, userAgent: Environment.simulatedUserAgent),
      destination: Destination(subscriptions: workspace.subscriptions))
    preview = plan.preview
    notes =
      (template == nil ? [workspace.note(onUnknown: command.event)] : [])
      + [preview.note].compactMap { $0 }
    link = FiringLink(
      site: workspace.site, surveyID: preview.surveyID, event: event, person: person)
  }
}
