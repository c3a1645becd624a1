/// A part of a mapping, compiled: what can be decided without an event has been decided.
enum MappingNode: Sendable {
  /// A value without directives.
  case constant(MappedValue)
  /// An array, element by element.
  case array([MappingNode])
  /// An object, member by member, its keys in JavaScript's order.
  case object([Member])
  /// `@path` with the path at hand.
  case path(LookupPath, written: String)
  /// `@path` with a path that has to be resolved first.
  indirect case computedPath(MappingNode)
  /// `@template` with the text at hand.
  case template(TemplateText)
  /// `@template` with a text that has to be resolved first.
  indirect case computedTemplate(MappingNode)
  /// `@literal`, which resolves what is inside like anything else.
  indirect case literal(MappingNode)
  /// `@if`.
  case conditional(Conditional)
  /// `@case`; without a case it fails as soon as the value is a string.
  indirect case changeCase(LetterCase?, MappingNode)
  /// `@replace`; without options of the right types it yields the empty text.
  indirect case replace(Replacement?, MappingNode)
  /// `@arrayPath`.
  indirect case arrayPath(ArrayPath)
  /// `@flatten`.
  indirect case flatten(separator: MappingNode, value: MappingNode, omitsArrays: Bool)
  /// `@json`; without a mode it yields `undefined`.
  indirect case json(JSONMode?, MappingNode)
  /// `@merge`.
  indirect case merge(direction: MappingNode, objects: [MappingNode])
  /// `@transform`.
  indirect case transform(apply: Mapping, mapping: MappingNode)
  /// `@excludeWhenNull`.
  indirect case excludeWhenNull(MappingNode)
  /// `@liquid`.
  indirect case liquid(LiquidTemplate)
  /// A part that fails when an event gets there, after resolving `node` if there is one.
  indirect case failure(EvaluationFailure, after: MappingNode?)

  /// One name and what its value is made of.
  ///
  /// A reference, like the other parts that never change: an event passes by without a copy of them.
  final class Member: Sendable {
    let key: String
    let node: MappingNode

    init(key: String, node: MappingNode) {
      self.key = key
      self.node = node
    }
  }

  /// The test and the branches of `@if`.
  final class Conditional: Sendable {
    /// What is tested.
    let subject: MappingNode
    /// Whether `blank` is asked for, which holds when the subject is *not* blank.
    let asksForBlank: Bool
    let then: MappingNode?
    let otherwise: MappingNode?

    init(
      subject: MappingNode, asksForBlank: Bool, then: MappingNode?, otherwise: MappingNode?
    ) {
      self.subject = subject
      self.asksForBlank = asksForBlank
      self.then = then
      self.otherwise = otherwise
    }
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
