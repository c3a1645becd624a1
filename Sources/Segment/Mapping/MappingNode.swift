/// A part of a mapping, compiled: what can be decided without an event has been decided.
indirect enum MappingNode: Sendable {
  /// A value without directives.
  case constant(MappedValue)
  /// An array, element by element.
  case array([MappingNode])
  /// An object, member by member, its keys in JavaScript's order.
  case object([Member])
  /// `@path` with the path at hand.
  case path(LookupPath, written: String)
  /// `@path` with a path that has to be resolved first.
  case computedPath(MappingNode)
  /// `@template` with the text at hand.
  case template(TemplateText)
  /// `@template` with a text that has to be resolved first.
  case computedTemplate(MappingNode)
  /// `@literal`, which resolves what is inside like anything else.
  case literal(MappingNode)
  /// `@if`.
  case conditional(Conditional)
  /// `@case`; without a case it fails as soon as the value is a string.
  case changeCase(LetterCase?, MappingNode)
  /// `@replace`; without options of the right types it yields the empty text.
  case replace(Replacement?, MappingNode)
  /// `@arrayPath`.
  case arrayPath(ArrayPath)
  /// `@flatten`.
  case flatten(separator: MappingNode, value: MappingNode, omitsArrays: Bool)
  /// `@json`; without a mode it yields `undefined`.
  case json(JSONMode?, MappingNode)
  /// `@merge`.
  case merge(direction: MappingNode, objects: [MappingNode])
  /// `@transform`.
  case transform(apply: Mapping, mapping: MappingNode)
  /// `@excludeWhenNull`.
  case excludeWhenNull(MappingNode)
  /// `@liquid`.
  case liquid(LiquidTemplate)
  /// A part that fails when an event gets there, after resolving `node` if there is one.
  case failure(EvaluationFailure, after: MappingNode?)

  /// One name and what its value is made of.
  struct Member: Sendable {
    var key: String
    var node: MappingNode
  }

  /// The test and the branches of `@if`.
  struct Conditional: Sendable {
    /// What is tested.
    var subject: MappingNode
    /// Whether `blank` is asked for, which holds when the subject is *not* blank.
    var asksForBlank: Bool
    var then: MappingNode?
    var otherwise: MappingNode?
  }

  /// The operators of `@case`.
  enum LetterCase: String, Sendable {
    case lower
    case upper
  }

  /// The modes of `@json`.
  enum JSONMode: String, Sendable {
    case encode
    case decode
  }

  /// The root of `@arrayPath` and the shape of its items.
  struct ArrayPath: Sendable {
    /// The root when it is given as a path; it then can be written to.
    var path: LookupPath?
    /// What the root is made of.
    var root: MappingNode
    var shape: MappingNode?
  }
}
