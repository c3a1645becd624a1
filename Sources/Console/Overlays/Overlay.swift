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
  /// The built-in simulator.
  case simulator(SimulatorOverlay)
  /// A text that is too long for one row.
  case message(MessageOverlay)
  /// A question that must be answered before something is done.
  case question(QuestionOverlay)
}
