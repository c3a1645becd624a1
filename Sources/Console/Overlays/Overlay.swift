/// What lies over the panes and takes the keys.
public enum Overlay: Hashable, Sendable {
  /// The card of the first run.
  case welcome
  /// Every key.
  case help(HelpOverlay)
  /// Every command, found by name.
  case palette(PaletteOverlay)
  /// Where firings can go.
  case profiles(ProfilesOverlay)
  /// The destination's subscriptions.
  case subscriptions(SubscriptionsOverlay)
  /// The selected event fired four ways.
  case comparison(ComparisonOverlay)
  /// What there is to say of the names of events.
  case names(NamesOverlay)
  /// The persons that can fire.
  case persons(PersonsOverlay)
  /// The link to the selected event, and its QR code.
  case link(LinkOverlay)
  /// The selected event, being edited.
  case editor(EditorOverlay)
  /// What can be copied.
  case copy(CopyOverlay)
  /// What can be done with what is selected.
  case actions(ActionsOverlay)
  /// Which event displays which survey.
  case matrix(MatrixOverlay)
  /// An event fired many times.
  case burst(BurstOverlay)
  /// The built-in simulator.
  case simulator(SimulatorOverlay)
  /// A text that is too long for one row.
  case message(MessageOverlay)
  /// A question that must be answered before something is done.
  case question(QuestionOverlay)
}

extension Overlay {
  /// The command that opens it, whose key closes it as well; `nil` where letters are its own.
  var opener: CommandID? {
    switch self {
    case .help: .helpOpen
    case .subscriptions: .subscriptionsOpen
    case .persons: .personOpen
    case .link: .linkShow
    case .copy: .copyMenu
    case .simulator: .simulatorOpen
    case .names: .namesOpen
    case .matrix: .matrixOpen
    case .comparison: .firingCompare
    case .welcome, .palette, .profiles, .editor, .actions, .burst, .message, .question: nil
    }
  }
}
