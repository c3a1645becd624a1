import Iterate
import Terminal

extension State {
  /// Takes what the operator did.
  mutating func receive(_ event: InputEvent, at moment: Moment) -> [Effect] {
    if let effects = interruptTour(by: event, at: moment) { return effects }
    return switch event {
    case .key(let press): key(press, at: moment)
    case .paste(let text): paste(text)
    case .mouse(let event): mouse(event, at: moment)
    case .focus, .unknown: []
    }
  }

  /// Takes a key, whoever presses it.
  mutating func key(_ press: KeyPress, at moment: Moment) -> [Effect] {
    let command = keymap.command(for: press, in: context)
    if let command, Self.isAlwaysHeard(command), !isText(press) {
      return perform(command, at: moment)
    }
    guard layout.kind != .tooSmall else {
      return command == .appBackOrQuit ? perform(.appQuit, at: moment) : []
    }
    if overlay != nil { return overlayKey(translated(press), at: moment) }
    if isFilterEdited {
      editFilter { _ = $0.handle(press) }
      changeDocument { view, room in
        if view.isSearchEdited { view.editSearch(press, in: room) }
      }
      return []
    }
    return command.map { perform($0, at: moment) } ?? []
  }

  /// The commands that work whatever lies on top.
  private static func isAlwaysHeard(_ command: CommandID) -> Bool {
    switch command {
    case .appQuit, .appSuspend, .appRedraw: true
    default: false
    }
  }

  /// Whether a key is text where text is typed: `Q` leaves the console, but not out of a filter.
  private func isText(_ press: KeyPress) -> Bool {
    guard case .character = press.key, press.modifiers.isEmpty else { return false }
    switch overlay {
    case .help, .palette, .profiles, .actions: return true
    case .question(let question): return question.word != nil
    case .persons(let persons): return persons.isTyping
    case .editor(let editor): return editor.isTyping
    case .burst(let burst): return burst.isTyping
    case .welcome, .message, .subscriptions, .simulator, .comparison, .link, .names, .copy,
      .matrix:
      return false
    case nil: return isFilterEdited
    }
  }

  /// The key as overlays, which have keys of their own, know it: what steps back elsewhere, and what
  /// opened an overlay, closes it.
  private func translated(_ press: KeyPress) -> KeyPress {
    guard !isText(press), let command = keymap.command(for: press, in: context),
      keymap.isChanged(command), command == .appBackOrQuit || command == overlay?.opener
    else { return press }
    return KeyPress(.escape)
  }

  mutating func overlayKey(_ press: KeyPress, at moment: Moment) -> [Effect] {
    let room = Rect(row: 0, column: 0, rows: size.rows, columns: size.columns).inset(2).rows
    switch overlay {
    case .welcome:
      overlay = nil
    case .help(var help):
      overlay =
        help.handle(press, rows: max(1, room - 2), keymap: keymap) ? .help(help) : nil
    case .palette(var palette):
      let outcome = palette.handle(press, rows: max(1, palette.listRect(on: size).rows))
      overlay = .palette(palette)
      switch outcome {
      case .stays: break
      case .closes: overlay = nil
      case .performs(let command):
        overlay = nil
        return perform(command, at: moment)
      }
    case .profiles(var profiles):
      let wanted = ProfilesOverlay.wanted(for: workspace.profiles.count)
      let outcome = profiles.handle(
        press, profiles: workspace.profiles, rows: max(1, min(size.rows, wanted.rows) - 3))
      overlay = .profiles(profiles)
      switch outcome {
      case .stays: break
      case .closes: overlay = nil
      case .chooses(let profile):
        overlay = nil
        return chooseProfile(profile)
      }
    case .comparison(var comparison):
      let rows = min(size.rows, ComparisonOverlay.wanted.rows) - 2
      overlay = comparison.handle(press, rows: rows) ? .comparison(comparison) : nil
    case .subscriptions(var list):
      let count = subscriptions.current.count
      let outcome = list.handle(
        press, count: count, rows: SubscriptionsOverlay.listRows(count: count, on: size))
      overlay = .subscriptions(list)
      switch outcome {
      case .stays: break
      case .closes: overlay = nil
      case .chooses(let choice, let index): return perform(choice, at: index)
      }
    case .link(let link): return key(press, for: link)
    case .names(let names): key(press, for: names)
    case .persons(let persons): return key(press, for: persons, at: moment)
    case .editor(let editor): return key(press, for: editor, at: moment)
    case .copy(let menu): return key(press, for: menu, at: moment)
    case .actions(let menu): return key(press, for: menu, at: moment)
    case .matrix(let matrix): return key(press, for: matrix, at: moment)
    case .burst(let burst): return key(press, for: burst, at: moment)
    case .simulator(var steering):
      let outcome = steering.handle(
        press, overview: steeredSimulator, rows: SimulatorOverlay.listRows(on: size))
      overlay = .simulator(steering)
      return perform(outcome)
    case .message(var message):
      overlay = message.handle(press, screen: size) ? .message(message) : nil
    case .question(var question):
      let answer = question.handle(press)
      overlay = .question(question)
      switch answer {
      case .none: break
      case .no: overlay = nil
      case .yes:
        overlay = nil
        return agreed(to: question.purpose, at: moment)
      }
    case nil: break
    }
    return []
  }

  /// Pasted text goes where text is typed; elsewhere a link or survey id selects what is in it.
  ///
  /// It is never read as keys.
  private mutating func paste(_ text: String) -> [Effect] {
    switch overlay {
    case .help(var help):
      help.field.insert(text)
      overlay = .help(help)
    case .palette(var palette):
      palette.field.insert(text)
      overlay = .palette(palette)
    case .question(var question) where question.word != nil:
      question.field.insert(text)
      overlay = .question(question)
    case .profiles(var profiles):
      profiles.field.insert(text)
      overlay = .profiles(profiles)
    case .actions(var menu):
      menu.palette.field.insert(text)
      overlay = .actions(menu)
    case .persons(var persons) where persons.isTyping:
      persons.insert(text)
      overlay = .persons(persons)
    case .editor(let editor): return paste(text, into: editor)
    case .burst(var burst):
      burst.insert(text)
      overlay = .burst(burst)
    case .welcome, .message, .question, .subscriptions, .simulator, .comparison, .link, .names,
      .persons, .copy, .matrix:
      break
    case nil where isFilterEdited:
      editFilter { $0.field.insert(text) }
      changeDocument { view, room in
        if view.isSearchEdited { view.insertIntoSearch(text, in: room) }
      }
    case nil:
      return paste(link: text)
    }
    return []
  }
}

extension State {
  /// Whether the focused list's filter, or the focused document's search, takes the keys.
  var isFilterEdited: Bool {
    switch focus {
    case .surveys: surveys.filter.isEditing
    case .events: events.filter.isEditing
    case .log: log.filter.isEditing
    case .payload, .response: focusedDocument?.isSearchEdited ?? false
    }
  }

  /// Changes the focused list's filter, and keeps the cursor on what it was on.
  mutating func editFilter(_ change: (inout ListFilter) -> Void) {
    let survey = selectedSurvey
    let event = selectedIdentity
    switch focus {
    case .surveys: change(&surveys.filter)
    case .events: change(&events.filter)
    case .log: change(&log.filter)
    case .payload, .response: return
    }
    settleLists(survey: survey, event: event)
  }

  /// Brings the cursors of the lists back to rows that exist, on the same things where they can be.
  mutating func settleLists(survey: Survey? = nil, event: EventIdentity? = nil) {
    let survey = survey ?? selectedSurvey
    let event = event ?? selectedIdentity
    let layout = layout
    surveys.settle(on: survey?.id, rows: layout.rows(of: .surveys), surveys: workspace.surveys)
    events.settle(
      on: event, rows: layout.rows(of: .events), source: eventSource)
    log.settle(in: room(of: .log))
  }
}
