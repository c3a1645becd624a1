/// The way from a JSON value to one inside it, written `results.questions[0]["odd key"]`.
public struct JSONPath: Hashable, Sendable {
  /// One step down.
  public enum Step: Hashable, Sendable {
    /// To the member of an object with this name.
    case key(String)
    /// To the element of an array at this position, from 0.
    case index(Int)
  }

  /// The steps from the outside in; none leads to the value itself.
  public var steps: [Step]

  /// A path of `steps`.
  public init(_ steps: [Step] = []) {
    self.steps = steps
  }

  /// This path and one step more.
  public func appending(_ step: Step) -> JSONPath {
    JSONPath(steps + [step])
  }
}

extension JSONPath.Step {
  /// Whether both lead to the same place; keys are the same only when their code points are.
  public static func == (left: JSONPath.Step, right: JSONPath.Step) -> Bool {
    switch (left, right) {
    case (.key(let left), .key(let right)): left.isExactly(right)
    case (.index(let left), .index(let right)): left == right
    default: false
    }
  }

  public func hash(into hasher: inout Hasher) {
    switch self {
    case .key(let key): key.hashExactly(into: &hasher)
    case .index(let index): hasher.combine(index)
    }
  }
}

extension JSONPath: CustomStringConvertible {
  /// The written form, which `init(parsing:)` reads back; empty for the value itself.
  ///
  /// Keys that are not identifiers stand in brackets, as JSON strings.
  public var description: String {
    var writer = JSONWriter(indent: 0)
    for step in steps {
      switch step {
      case .index(let index):
        writer.bytes.append("[\(index)]")
      case .key(let key) where key.isIdentifier:
        if !writer.bytes.isEmpty { writer.bytes.append(UInt8(ascii: ".")) }
        writer.bytes.append(key)
      case .key(let key):
        writer.bytes.append(UInt8(ascii: "["))
        writer.write(key)
        writer.bytes.append(UInt8(ascii: "]"))
      }
    }
    return writer.bytes.text
  }
}

extension String {
  /// Whether this could be the name of a variable in JavaScript.
  fileprivate var isIdentifier: Bool {
    guard let first = unicodeScalars.first else { return false }
    return first.startsIdentifier
      && unicodeScalars.dropFirst().allSatisfy {
        $0.startsIdentifier || $0.properties.isXIDContinue
      }
  }
}

extension Unicode.Scalar {
  fileprivate var startsIdentifier: Bool {
    properties.isXIDStart || self == "_" || self == "$"
  }
}
