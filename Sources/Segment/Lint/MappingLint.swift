/// A place where a mapping does not do what its author surely meant.
public struct MappingLint: Hashable, Sendable {
  /// What kind of slip it is.
  public var kind: Kind
  /// Where it is in the mapping.
  public var path: JSONPath
  /// What runs against what was meant, as one sentence.
  public var explanation: String
  /// The whole mapping with this slip put right; `nil` where it is not clear what was meant.
  public var correction: JSONValue?

  /// The kinds of slip, each with a stable name.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    /// A mapping that fails for every event, for a reason that has no name here.
    case invalidMapping = "invalid-mapping"
    /// A key with an `@` that is no directive.
    case unknownDirective = "unknown-directive"
    /// A directive with other keys beside it.
    case directiveWithNeighbours = "directive-with-neighbours"
    /// A path that begins with a name that no event has.
    case unknownField = "unknown-field"
    /// A path to something that this type of event does not have.
    case absentField = "absent-field"
    /// `@path` without `$.` in front.
    case pathWithoutRoot = "path-without-root"
    /// `$` where it is taken for a name, or cannot be read.
    case misplacedRoot = "misplaced-root"
    /// A template with braces that do not close.
    case unbalancedBraces = "unbalanced-braces"
    /// `@replace` with more than 10 characters to find or to put.
    case longReplacement = "long-replacement"
    /// `@if` that has nothing to test, or nothing to give.
    case incompleteCondition = "incomplete-condition"
    /// An `else` that gives nothing, because it is `0`, `false`, `""` or `null`.
    case falsyAlternative = "falsy-alternative"
    /// A Liquid template that fails.
    case brokenLiquid = "broken-liquid"
    /// A Liquid template with a tag or filter that Segment has switched off.
    case disabledLiquid = "disabled-liquid"
    /// A Liquid template of 900 characters or more; 1,000 are allowed.
    case longLiquid = "long-liquid"
    /// An event name that is not a text.
    case nameNotText = "name-not-text"
    /// An action without the field it needs.
    case missingName = "missing-name"
    /// A field next to a directive for the whole payload that has no use for it.
    case unusedField = "unused-field"
    /// A name with a double quote or a tilde, which Segment's trigger field refuses.
    case untypableName = "untypable-name"
  }
}

extension Mapping {
  /// Where `mapping` does not do what its author surely meant, in its own order.
  ///
  /// - Parameters:
  ///   - mapping: the mapping; `null` is an empty one.
  ///   - eventTypes: the types of event that reach it; none when that is not known.
  ///   - action: the action that gets the payload; `nil` when that is not known.
  /// - Returns: the slips, each with its own correction.
  public static func lints(
    of mapping: JSONValue,
    for eventTypes: Set<EventType>,
    action: DestinationAction? = nil
  ) -> [MappingLint] {
    var linter = MappingLinter(mapping, for: eventTypes)
    return linter.lints(action: action)
  }
}
