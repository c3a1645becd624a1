import Iterate
import Segment

extension State {
  /// What the copy menu offers where the cursor is.
  var copyItems: [CopyItem] {
    var items: [CopyItem] =
      switch focus {
      case .surveys: surveyItems
      case .events: eventItems
      case .payload, .response: documentItems
      case .log: logItems
      }
    let writer = copyWriter
    for index in items.indices {
      if case .success(let source) = items[index].source {
        items[index].detail = writer.detail(of: source)
      }
    }
    return items
  }

  /// Makes the texts of entries.
  ///
  /// It knows all keys and tokens of the session; variables stand only for those of the person and
  /// profile in use, since the same variable must not stand for two tokens.
  var copyWriter: CopyWriter {
    var variables: [ShellVariable] = []
    let profile = copiedRecord?.profile ?? profile
    if let key = access(of: profile)?.key {
      variables.append(ShellVariable(ShellVariable.apiKey, key))
    }
    if let token = copiedBearer, token != variables.first?.value {
      variables.append(ShellVariable(ShellVariable.userToken, token))
    }
    return CopyWriter(
      redactor: redactor(knowing: copiedRecord?.firing.exchanges ?? []), variables: variables)
  }

  // MARK: What is meant

  /// The firing that is meant: the selected line's in the log, else the shown one.
  private var copiedRecord: FiringRecord? {
    switch focus {
    case .log: record(log.selectedFiring(in: self))
    case .payload where !isFiringPinned: currentRecord
    case .surveys, .events: currentRecord
    case .payload, .response: shownRecord
    }
  }

  /// The plan that is meant.
  private var copiedPlan: FiringPlan? {
    copiedRecord?.firing.plan ?? (focus == .log || focus == .response ? nil : shownPlan)
  }

  /// The exchange that is meant.
  private var copiedExchange: Exchange? {
    guard let record = copiedRecord else { return nil }
    if record.id == shownFiring, let read = readExchange { return read }
    return record.firing.exchanges.last { $0.kind == .embed } ?? record.firing.exchanges.last
  }

  /// The request that is meant: as it was sent, else as it would be.
  private var copiedRequest: HTTPRequest? {
    copiedExchange?.request ?? plannedRequest
  }

  /// The request that firing the selected event would send, as far as its host is known.
  private var plannedRequest: HTTPRequest? {
    guard focus != .log, focus != .response, var embed = shownPlan?.embedRequests().first,
      let base = access(of: profile)?.baseURL ?? profile.plainAddress
    else { return nil }
    let session = sessionKey.flatMap { sessions[$0] }
    embed.trackingLastUpdated = session?.lastUpdated
    return HTTPRequest(
      method: "POST", url: EmbedEndpoint.embed(base: base),
      headers: [HTTPHeader("Content-Type", "application/json")],
      bearer: session?.token ?? access(of: profile)?.key ?? Secret(""),
      body: Array(embed.json.text.utf8))
  }

  private var copiedBearer: Secret? {
    guard let bearer = copiedRequest?.bearer, !bearer.isEmpty else { return nil }
    return bearer
  }

  // MARK: Entries

  private var surveyItems: [CopyItem] {
    [
      CopyItem("i", "survey id", selectedSurvey.map { .text($0.id) }, orReason: "no survey"),
      CopyItem("n", "survey name", selectedSurvey.map { .text($0.name) }, orReason: "no survey"),
      linkItem,
    ]
  }

  private var eventItems: [CopyItem] {
    [
      CopyItem("n", "event name", selectedEvent.map { .text($0.name) }, orReason: "no event"),
      eventItem, mappedItem, linkItem,
    ] + curlItems
  }

  private var logItems: [CopyItem] {
    let entry = log.selection(of: self)
    return [
      CopyItem("t", "log line", entry.map { .text($0.text) }, orReason: "the log is empty"),
      firingItem, eventItem, mappedItem,
      bodyItem("request body", "r", copiedExchange?.request.body),
      responseItem,
    ] + curlItems
  }

  private var documentItems: [CopyItem] {
    let content = cursorContent
    let isNone = "no JSON is under the cursor"
    let value = content.value.flatMap { value in
      content.path.map { CopySource.value(value, at: $0) }
    }
    let path = content.path.flatMap { $0.steps.isEmpty ? nil : $0.description }
    let body =
      focus == .payload
      ? bodyItem("request body", "b", copiedRequest?.body)
      : responseItem
    return [
      CopyItem("v", "value", value, orReason: isNone),
      CopyItem("p", "path", path.map { .text($0) }, orReason: isNone),
      CopyItem(
        "t", "line", content.line.flatMap { $0.isEmpty ? nil : .text($0) },
        orReason: "no line is under the cursor"),
      body, mappedItem, eventItem,
    ] + curlItems + [firingItem]
  }

  private var curlItems: [CopyItem] {
    let request = copiedRequest
    let reason =
      copiedPlan == nil
      ? "no firing" : plannedIsUnsent ? "nothing would be sent" : "the host is not known yet"
    let isToken = copiedBearer != nil && copiedBearer != copiedKey
    let bearer = isToken ? ShellVariable.userToken : ShellVariable.apiKey
    return [
      CopyItem(
        "c", "curl command", request.map { .curl($0, bearer: bearer, isRevealing: false) },
        orReason: reason),
      CopyItem(
        "C", "curl command with secrets",
        copiedBearer == nil ? nil : request.map { .curl($0, bearer: bearer, isRevealing: true) },
        orReason: request == nil ? reason : "the key is not known before the first firing"),
    ]
  }

  private var plannedIsUnsent: Bool { copiedPlan?.embedRequests().isEmpty ?? true }

  /// The embed key of the host that is meant.
  private var copiedKey: Secret? { access(of: copiedRecord?.profile ?? profile)?.key }

  private var eventItem: CopyItem {
    CopyItem(
      "e", "event as JSON", copiedPlan.map { .value($0.event, at: JSONPath()) },
      orReason: "no event")
  }

  private var firingItem: CopyItem {
    CopyItem("i", "firing id", copiedRecord.map { .text("#\($0.id)") }, orReason: "no firing")
  }

  private var responseItem: CopyItem {
    copiedExchange?.forgottenBodySize == nil
      ? bodyItem("response body", "b", copiedExchange?.response?.body)
      : CopyItem("b", "response body", nil, orReason: "it is no longer kept")
  }

  private func bodyItem(_ title: String, _ key: Character, _ body: [UInt8]?) -> CopyItem {
    let isEmpty = body?.isEmpty ?? true
    return CopyItem(
      key, title, body.flatMap { isEmpty ? nil : .body($0) },
      orReason: body == nil ? "there is none yet" : "it is empty")
  }

  /// The mapped payload of the subscription under the cursor, else of the first that matched.
  private var mappedItem: CopyItem {
    let outcomes = copiedPlan?.evaluation.outcomes ?? []
    var outcome = outcomes.first { $0.payload != nil }
    if case .subscription(let index)? = cursorContent.group, outcomes.indices.contains(index) {
      outcome = outcomes[index]
    }
    return CopyItem(
      "m", "mapped payload", outcome?.payload.map { .value($0, at: JSONPath()) },
      orReason: "no subscription matched")
  }

  private var linkItem: CopyItem {
    let link = selectedEvent.map { event in
      LinkSource(
        site: workspace.site, surveyID: shownPlan?.preview.surveyID, event: event, person: person
      ).link(isWhole: true).url
    }
    return CopyItem("l", "link", link.map { .text($0) }, orReason: "no event")
  }
}

extension SubscriptionOutcome {
  /// What it mapped, if its trigger matched.
  fileprivate var payload: JSONValue? {
    if case .matched(let payload) = result { payload } else { nil }
  }
}

extension Profile {
  /// The host's address where it has no variables that are put in later.
  fileprivate var plainAddress: String? {
    guard case .host(let url) = target, !url.contains("${") else { return nil }
    return url
  }
}
