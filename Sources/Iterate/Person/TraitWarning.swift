/// One thing worth knowing about a trait on its way into a request.
public struct TraitWarning: Hashable, Sendable {
  /// What becomes of the trait.
  public enum Effect: String, Hashable, Sendable, CaseIterable {
    /// It is left out.
    case dropped
    /// It keeps the client from making the request at all.
    case requestNotSent
    /// It is sent in another form.
    case changed
    /// It is sent as it is, and is perhaps not what was meant.
    case suspicious
  }

  /// What happens, as one sentence.
  public var sentence: String
  /// The trait; `nil` when it is about all of them.
  public var trait: String?
  /// What becomes of it.
  public var effect: Effect
  /// How well that is known.
  public var grade: Persona.Grade

  /// A warning from its parts.
  public init(_ sentence: String, trait: String? = nil, effect: Effect, grade: Persona.Grade) {
    self.sentence = sentence
    self.trait = trait
    self.effect = effect
    self.grade = grade
  }
}
