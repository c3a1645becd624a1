import Iterate
import Segment

/// What a typed name leads to among the names there are.
enum NameMatch: Hashable {
  /// One of them, by its index.
  case found(Int)
  /// Several.
  case ambiguous([Int])
  /// None; the one that was probably meant, if any is like it.
  case missing(NameDistance.Near?)

  /// Looks for `wanted`: a name that is exactly the same wins over one that differs in case.
  ///
  /// - Parameters:
  ///   - wanted: what was typed.
  ///   - names: the names there are.
  ///   - ignoresCase: whether a name that differs in case alone is as good, where it is the only one.
  init(_ wanted: String, among names: [String], ignoresCase: Bool) {
    let exact = names.indices.filter { names[$0].isExactly(wanted) }
    let folded = wanted.lowercased()
    let alike =
      exact.isEmpty && ignoresCase
      ? names.indices.filter { names[$0].lowercased() == folded } : exact
    switch alike.count {
    case 1: self = .found(alike[0])
    case 0: self = .missing(NameDistance.nearest(to: wanted, among: names))
    default: self = .ambiguous(alike)
    }
  }

  /// What is said where none was found.
  ///
  /// - Parameters:
  ///   - kind: what was looked for, such as `survey`.
  ///   - wanted: what was typed.
  ///   - near: the name that was probably meant.
  ///   - names: the names there are.
  /// - Returns: one or two sentences.
  static func sentence(
    noSuch kind: String, _ wanted: String, near: NameDistance.Near?, among names: [String]
  ) -> String {
    let start = "No \(kind) is called \"\(wanted)\"."
    if let near { return "\(start) Did you mean \"\(near.name)\"? It \(near.difference)." }
    guard !names.isEmpty else { return start }
    let shown = names.prefix(8).map { "\"\($0)\"" }.joined(separator: ", ")
    let more = names.count > 8 ? " and \(names.count - 8) more" : ""
    return "\(start) There is \(shown)\(more)."
  }
}
