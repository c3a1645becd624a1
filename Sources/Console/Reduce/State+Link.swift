import Iterate
import Segment
import Terminal

extension State {
  /// Shows the link to the selected event, and asks for its QR code.
  mutating func openLink() -> [Effect] {
    guard let source = linkSource else { return [] }
    let link = LinkOverlay(source)
    overlay = .link(link)
    return [.encodeQRCode(link.link.url)]
  }

  /// What the link to the selected event is made from.
  var linkSource: LinkSource? {
    selectedEvent.map { event in
      LinkSource(
        site: workspace.site, surveyID: shownPlan?.preview.surveyID, event: event, person: person)
    }
  }

  /// Takes a key for the link.
  mutating func key(_ press: KeyPress, for link: LinkOverlay) -> [Effect] {
    var link = link
    let outcome = link.handle(press, screen: size, style: QRCode.Style(glyphs))
    overlay = .link(link)
    switch outcome {
    case .stays: return []
    case .closes:
      overlay = nil
      return []
    case .changes: return [.encodeQRCode(link.link.url)]
    case .copies:
      return [.copy(CopyText(copyWriter.redactor.redact(link.link.url), what: "the link"))]
    }
  }

  /// A QR code is there: it is shown if its link still is.
  mutating func qrCodeEncoded(_ text: String, _ result: Result<QRCode, Failure>) {
    guard case .link(var link) = overlay, link.link.url.isExactly(text) else { return }
    switch result {
    case .success(let code): link.code = .drawn(code)
    case .failure(let failure): link.code = .failed(failure)
    }
    overlay = .link(link)
  }
}

extension State {
  /// Takes a pasted link: the survey it previews, the event it fires and the person it identifies
  /// are selected, as far as they are known.
  ///
  /// - Returns: what is to be looked up of a person who is new.
  mutating func paste(link text: String) -> [Effect] {
    let link: PastedLink
    do throws(PreviewLinkProblem) {
      link = try PastedLink(text)
    } catch {
      report(error.failure)
      return []
    }
    var taken: [String] = []
    if let id = link.surveyID { taken.append(takePreview(of: id)) }
    if let name = link.query.event { taken.append(takeEvent(name)) }
    if let userID = link.query.userID {
      taken.append(takePerson(userID, traits: link.query.traits))
    }
    show(note: taken.joined(separator: ", ") + ", as pasted")
    for trap in link.traps where trap.isLoss { add(.note, "Pasted link: \(trap.sentence)") }
    return link.query.userID == nil ? [] : recalled
  }

  private mutating func takePreview(of id: String) -> String {
    preview = .survey(id)
    guard
      let survey = workspace.surveys.first(where: { $0.id.lowercased() == id.lowercased() })
        ?? workspace.survey(id)
    else { return "Previewing survey \(id)" }
    select(survey)
    return "Previewing \(survey.name)"
  }

  private mutating func takeEvent(_ name: String) -> String {
    let before = selectedIdentity
    guard selectEvent(name) else {
      settleLists(event: before)
      let near = NameDistance.nearest(to: name, among: sessionWorkspace.events.map(\.name))
      let hint = near.map { " (\"\($0.name)\" \($0.difference))" } ?? ""
      return "no template is called \"\(name)\"\(hint)"
    }
    focus = .events
    return "event \(name)"
  }

  /// The known person of that id as it is, since a link makes texts of all values; else a new one.
  private mutating func takePerson(_ userID: String, traits: JSONObject) -> String {
    if let index = persons.index(ofUser: userID) {
      use(personAt: index)
      return "person \(userID)"
    }
    persons.add(Person(userID: userID, traits: traits), named: userID)
    use(personAt: persons.all.count - 1)
    return "person \(userID), who is not in the workspace"
  }
}
