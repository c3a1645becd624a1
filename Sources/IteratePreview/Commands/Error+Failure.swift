internal import Iterate

extension Error {
  /// The failure this error is to people; `nil` for the errors of the command line itself.
  var asFailure: Failure? { self as? Failure }
}
