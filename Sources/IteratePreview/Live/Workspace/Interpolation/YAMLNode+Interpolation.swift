internal import Segment

extension YAMLNode {
  /// The node with the variables of `environment` put into its texts; keys stay as they are.
  ///
  /// Each variable that is not set, and each `${` that names none, adds to `problems`.
  func interpolated(
    with environment: [String: String], at path: JSONPath, problems: inout [WorkspaceProblem]
  ) -> YAMLNode {
    var node = self
    switch content {
    case .scalar(let scalar):
      guard scalar.text.contains("$") else { return self }
      let result = Interpolation(scalar.text, environment: environment)
      problems += Self.problems(of: result, at: path, position)
      node.content = .scalar(
        YAMLScalar(
          text: result.text,
          isPlain: scalar.isPlain && !result.text.isEmpty,
          isSubstituted: result.isSubstituted))
    case .sequence(let elements):
      node.content = .sequence(
        elements.enumerated().map { index, element in
          element.interpolated(
            with: environment, at: path.appending(.index(index)), problems: &problems)
        })
    case .mapping(let members):
      node.content = .mapping(
        members.map { member in
          var member = member
          member.value = member.value.interpolated(
            with: environment, at: path.appending(.key(member.key)), problems: &problems)
          return member
        })
    }
    return node
  }

  private static func problems(
    of result: Interpolation, at path: JSONPath, _ position: TextPosition
  ) -> [WorkspaceProblem] {
    var problems = result.unset.map { name in
      WorkspaceProblem(
        path: path, position: position, what: "the variable \(name) is not set",
        fix: "Set it, or give a default: ${\(name):-…}.")
    }
    if let malformed = result.malformed {
      problems.append(
        WorkspaceProblem(
          path: path, position: position, what: "\"\(malformed)\" names no variable",
          fix: "Write ${NAME}, or $${ for the characters themselves."))
    }
    return problems
  }
}
