/// One thing the simulator can be told to do, from the console, the command line or over HTTP.
public enum SimulatorOrder: Hashable, Sendable {
  /// Move its clock.
  case moveClock(ClockMove)
  /// Let something go wrong.
  case setFault(FaultSetting)
  /// Take away the faults of this kind.
  case clearFault(name: String)
  /// Take every fault away.
  case clearFaults
  /// Let the next call with the embed key stand for the person with this id; `nil` for whoever it
  /// says.
  case chooseNextPerson(String?)
  /// Forget the person with this id: traits, displays and tokens.
  case forgetPerson(String)
  /// Forget everyone.
  case forgetEveryone
}
