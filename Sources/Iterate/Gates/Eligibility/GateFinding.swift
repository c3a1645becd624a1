/// One gate decided, with the fact that decided it.
public struct GateFinding: Hashable, Sendable {
  /// How a gate can come out; a public contract, stable and documented.
  public enum Result: String, Hashable, Sendable, CaseIterable {
    /// The condition holds.
    case pass
    /// The condition does not hold, and the survey is not shown.
    case fail
    /// Preview shows the survey whether the condition holds or not.
    case skippedByPreview
    /// What would decide it is not known.
    case unknown
  }

  /// The gate.
  public var gate: GateID
  /// How it came out.
  public var result: Result
  /// What decided it, as a complete sentence.
  public var fact: String
  /// What to do about it, as a complete sentence; never `nil` for a gate that fails.
  public var remedy: String?

  /// A finding from its parts.
  public init(gate: GateID, result: Result, fact: String, remedy: String? = nil) {
    self.gate = gate
    self.result = result
    self.fact = fact
    self.remedy = remedy
  }
}

extension GateFinding {
  static func pass(_ gate: GateID, _ fact: String) -> GateFinding {
    GateFinding(gate: gate, result: .pass, fact: fact)
  }

  static func fail(_ gate: GateID, _ fact: String, remedy: String) -> GateFinding {
    GateFinding(gate: gate, result: .fail, fact: fact, remedy: remedy)
  }

  static func unknown(_ gate: GateID, _ fact: String, remedy: String? = nil) -> GateFinding {
    GateFinding(gate: gate, result: .unknown, fact: fact, remedy: remedy)
  }

  /// The same gate when preview is on: not asked, but with a word on what it would have said.
  var skippedByPreview: GateFinding {
    let outcome =
      switch result {
      case .pass, .skippedByPreview: "Would pass"
      case .fail: "Would fail"
      case .unknown: "Not known"
      }
    return GateFinding(gate: gate, result: .skippedByPreview, fact: "\(outcome): \(fact)")
  }
}

extension GateFinding.Result {
  /// The result as people read it.
  public var word: String {
    switch self {
    case .pass: "pass"
    case .fail: "fail"
    case .skippedByPreview: "skipped"
    case .unknown: "unknown"
    }
  }
}
