public import Iterate

/// Something the operator asks for by name, such as a line of text does: a command together with what
/// it is about.
public enum Order: Hashable, Sendable {
  /// Go to the event of this name.
  case select(event: String)
  /// Fire the event of this name.
  case fire(String)
  /// Switch preview on or off.
  case switchPreview(isOn: Bool)
  /// Preview the survey of this id or name.
  case preview(String)
  /// Fire as the person of this name or user id.
  case person(String)
  /// Let firings go where the profile of this name leads.
  case profile(String)
  /// Fire as this client.
  case client(Persona)
  /// Switch dry run on or off.
  case switchDryRun(isOn: Bool)
  /// Tell the built-in simulator to do something.
  case steer(SimulatorOrder)
}
