extension Provenance {
  /// What made a value, from the outside in: a directive is followed by what it works on.
  public indirect enum Origin: Hashable, Sendable {
    /// A value that stands in the mapping itself; `nil` is `undefined`.
    case constant(JSONValue?)
    /// An array of such values.
    case array([Origin])
    /// An object of such values.
    case object([Member])
    /// `@path`.
    case path(Lookup)
    /// `@path` whose path was made first; nothing was looked up when it is no text.
    case computedPath(Origin, Lookup?)
    /// `@template`.
    case template(Template)
    /// `@template` whose text was made first; there is none when that is no text.
    case computedTemplate(Origin, Template?)
    /// `@literal`.
    case literal(Origin)
    /// `@if`.
    case conditional(Conditional)
    /// `@case`; without an operator it fails as soon as the value is a text.
    case changeCase(operator: String?, Origin)
    /// `@replace`.
    case replace(Origin)
    /// `@arrayPath`; the origins in each item, in which paths lead into the item, where there is a
    /// shape.
    case arrayPath(root: Origin, items: [[Provenance]]?, hasShape: Bool)
    /// `@flatten`.
    case flatten(separator: Origin, Origin)
    /// `@json`; without a mode it yields nothing.
    case json(mode: String?, Origin)
    /// `@merge`.
    case merge(direction: Origin, objects: [Origin])
    /// `@transform`: what was made of the event, and what was made of that, in which paths lead into
    /// what was made first.
    case transform(apply: [Provenance], Origin)
    /// `@excludeWhenNull`.
    case excludeWhenNull(Origin)
    /// `@liquid`.
    case liquid(Liquid)
    /// A directive that fails for every event, after something else was made.
    case failure(EvaluationFailure, after: Origin?)
    /// Something that failed for this event.
    case failed(Origin, EvaluationFailure)
  }

  /// A name in an object, and what made its value.
  public struct Member: Hashable, Sendable {
    public let key: String
    public let origin: Origin
  }

  /// A path that was looked up, and what was found there.
  public struct Lookup: Hashable, Sendable {
    let keys: LookupPath
    /// The value; `nil` is `undefined`.
    public let found: JSONValue?

    /// The path.
    public var path: JSONPath { keys.jsonPath }
  }

  /// A `@template` with its parts.
  public struct Template: Hashable, Sendable {
    /// The text as written.
    public let text: String
    /// What is between placeholders, and what they stand for.
    public let parts: [Part]
    /// Triple braces are replaced first: the text that came out, with what was replaced then.
    public let expansion: Expansion?

    /// A stretch of plain text or a placeholder.
    public enum Part: Hashable, Sendable {
      case text(String)
      case lookup(Lookup)
    }

    /// A text, and what its placeholders stand for.
    public struct Expansion: Hashable, Sendable {
      public let text: String
      public let parts: [Part]
    }
  }

  /// An `@if` with the branch that was taken.
  public struct Conditional: Hashable, Sendable {
    /// What is tested.
    public let subject: Origin
    /// What is asked of the subject.
    public let test: Test
    /// What the subject came to; `nil` is `undefined`.
    public let value: JSONValue?
    /// Whether the test was passed, and so `then` was taken, not `else`; `nil` when the subject
    /// failed.
    public let holds: Bool?
    /// What was in the branch; `nil` when there is nothing.
    public var branch: Origin?

    /// What `@if` can ask for.
    public enum Test: String, Hashable, Sendable {
      /// There is a value, and it is not `null`.
      case exists
      /// The value also is not empty, as JavaScript has it.
      case isNotBlank = "is-not-blank"
    }
  }

  /// A `@liquid` with what it may have read.
  public struct Liquid: Hashable, Sendable {
    /// The template.
    public let text: String
    /// The paths that are written out in it, whether or not rendering got there.
    public let lookups: [Lookup]
  }
}

extension Provenance.Origin {
  /// Whether this is a failure, or holds one in what was needed of it.
  var hasFailed: Bool {
    switch self {
    case .failure, .failed:
      true
    case .constant, .path, .template, .liquid:
      false
    case .array(let origins):
      origins.contains(where: \.hasFailed)
    case .object(let members):
      members.contains(where: \.origin.hasFailed)
    case .computedPath(let origin, _), .computedTemplate(let origin, _), .literal(let origin),
      .changeCase(_, let origin), .replace(let origin), .json(_, let origin),
      .excludeWhenNull(let origin):
      origin.hasFailed
    case .conditional(let conditional):
      conditional.subject.hasFailed || (conditional.branch?.hasFailed ?? false)
    case .arrayPath(let root, let items, _):
      root.hasFailed || (items ?? []).contains { $0.contains(where: \.origin.hasFailed) }
    case .flatten(let separator, let origin):
      separator.hasFailed || origin.hasFailed
    case .merge(let direction, let objects):
      direction.hasFailed || objects.contains(where: \.hasFailed)
    case .transform(let apply, let origin):
      apply.contains(where: \.origin.hasFailed) || origin.hasFailed
    }
  }
}
