/// How a trigger came to select an event or not: its tree with what every part found.
///
/// Ranges are in UTF-8 bytes of the trigger's text.
public struct TriggerTrace: Hashable, Sendable {
  /// Whether the event is selected, as `Trigger.matches` has it; `false` when that throws.
  public let matches: Bool
  /// What the evaluation throws, if it does.
  public let failure: EvaluationFailure?
  /// Why the trigger has no tree, and so never matches.
  public let syntaxError: FQLSyntaxError?
  /// The tree; `nil` when there is a syntax error.
  public let root: Node?

  /// A part of the trigger.
  public struct Node: Hashable, Sendable {
    /// What it is, with what is in it.
    public let kind: Kind
    /// What it comes to for the event, needed or not.
    public let outcome: Outcome
    /// Whether the runtime looks at it; it stops as soon as it knows the result of a group.
    public let isEvaluated: Bool
    /// Whether the result is settled here: it is the last condition that the runtime looks at.
    public let isDeciding: Bool
    /// Where it stands in the trigger.
    public let range: Range<Int>
  }

  /// The kinds of part.
  public enum Kind: Hashable, Sendable {
    /// A group with its parts, from left to right.
    case group(FQLNode.Conjunction, [Node])
    /// A condition with the value it found.
    case condition(ConditionTrace)
    /// A group without a condition, at which the runtime throws.
    case emptyGroup
  }

  /// What a part comes to.
  public enum Outcome: Hashable, Sendable {
    case holds
    case fails
    case `throws`(EvaluationFailure)
  }
}

extension TriggerTrace {
  /// The conditions, from left to right, needed or not.
  public var conditions: [ConditionTrace] { root?.conditions ?? [] }

  /// The part at which the result is settled; `nil` when there is a syntax error.
  ///
  /// It is the last condition, or empty group, that the runtime looks at before it stops.
  public var deciding: Node? { root?.deciding }
}

extension TriggerTrace.Node {
  /// The conditions inside, from left to right, needed or not.
  public var conditions: [ConditionTrace] {
    switch kind {
    case .group(_, let children): children.flatMap(\.conditions)
    case .condition(let trace): [trace]
    case .emptyGroup: []
    }
  }

  /// The part inside, or this one, at which the result is settled.
  public var deciding: TriggerTrace.Node? {
    if isDeciding { return self }
    guard case .group(_, let children) = kind else { return nil }
    return children.lazy.compactMap(\.deciding).first
  }
}
