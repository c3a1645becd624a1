extension EvaluationRequest {
  /// What of the event the engine has to look at for `operation`; `nil` when it looks at nothing.
  func selection(for operation: EvaluationOperation) -> MemberSelection? {
    switch operation {
    case .match: trigger?.selection
    case .transform: mapping?.selection ?? MemberSelection()
    case .liquid: template == nil ? nil : .everything
    case .destination: destination?.selection
    case .lex, .parse, .validate, .presets: nil
    }
  }
}
