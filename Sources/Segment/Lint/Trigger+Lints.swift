extension Trigger {
  /// Where the trigger does not do what its author surely meant, from left to right.
  ///
  /// All lints share one correction, which takes care of all of them. Takes a few milliseconds at
  /// most, whatever the trigger.
  public var lints: [TriggerLint] {
    guard text.utf8.count <= Self.longestLinted else {
      let explanation = "The trigger is too long to be checked."
      return [TriggerLint(.notChecked, 0..<text.utf8.count, explanation)]
    }
    let meaning = ConventionalTrigger(text)
    var lints = findings(against: meaning)
    guard !lints.isEmpty, let meaning else { return lints }
    guard let correction = meaning.runtimeText else {
      if meaning.canBeSplit {
        for index in lints.indices { lints[index].explanation += Self.splitAdvice }
      }
      return lints
    }
    let corrected = Trigger(correction)
    let left = corrected.findings(against: ConventionalTrigger(correction)).map(\.kind)
    guard Set(left).isDisjoint(with: lints.map(\.kind)) else { return lints }
    for index in lints.indices { lints[index].correction = correction }
    return lints
  }

  private static let longestLinted = 4_000
  private static let mostLints = 50
  private static let splitAdvice =
    " One trigger cannot say what is meant: split it into several subscriptions."

  /// The lints without corrections.
  private func findings(against meaning: ConventionalTrigger?) -> [TriggerLint] {
    var linter = TriggerLinter(self)
    var lints = linter.lints()
    if let meaning {
      if meaning.agrees(with: self) {
        lints.removeAll(where: \.kind.isHarmlessWhereReadingsAgree)
      } else if lints.isEmpty {
        let explanation = "The runtime reads this differently from people."
        lints.append(TriggerLint(.differentReading, 0..<text.utf8.count, explanation))
      }
    }
    lints.sort { $0.range.lowerBound < $1.range.lowerBound }
    return Array(lints.prefix(Self.mostLints))
  }
}

extension TriggerLint.Kind {
  /// Whether it is no slip where the trigger as a whole does what it says.
  fileprivate var isHarmlessWhereReadingsAgree: Bool {
    switch self {
    case .mixedConjunctions, .functionEndsGroup, .unequalNumber, .unequalBoolean,
      .negatedFunction, .missingSpace, .capitalKeyword:
      true
    default: false
    }
  }
}
