import Iterate
import Terminal

extension State {
  /// Shows what can be done with what is selected.
  mutating func openActions() {
    overlay = .actions(ActionsOverlay(actions, title: "Actions: \(selectionTitle)"))
  }

  /// The commands that do something with what is selected: first those of this pane alone, last what
  /// cannot be done now.
  var actions: [Command] {
    let here = Command.table.filter { command in
      command.contexts.contains(context) && command.isAction
    }
    let places = here.enumerated().map { place, command in
      let isDisabled = Availability.of(command.id, in: self).reason != nil
      let order = (
        isDisabled ? 1 : 0, command.contexts == .all ? 1 : 0, command.footerRank ?? 10, place
      )
      return (command: command, order: order)
    }
    return places.sorted { $0.order < $1.order }.map(\.command)
  }

  private var selectionTitle: String {
    switch focus {
    case .surveys: selectedSurvey?.name ?? focus.title
    case .events: selectedEvent?.name ?? focus.title
    case .log: log.selectedFiring(in: self).map { "firing #\($0)" } ?? focus.title
    case .payload, .response: focus.title
    }
  }

  /// Takes a key for the actions.
  mutating func key(
    _ press: KeyPress, for overlay: ActionsOverlay, at moment: Moment
  ) -> [Effect] {
    var menu = overlay
    let outcome = menu.palette.handle(press, rows: menu.palette.listRect(on: size).rows)
    self.overlay = .actions(menu)
    switch outcome {
    case .stays: return []
    case .closes:
      self.overlay = nil
      return []
    case .performs(let command):
      self.overlay = nil
      return perform(command, at: moment)
    }
  }
}

extension Command {
  /// Whether it does something, and does not only move about or concern the program itself.
  fileprivate var isAction: Bool { id.kind == .action }
}
