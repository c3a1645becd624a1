internal import Segment

/// Holds a file against the grammar and collects everything that is wrong with it.
struct ShapeChecker {
  /// What was found, in the order of the file.
  private(set) var problems: [WorkspaceProblem] = []

  /// Checks `node` and all in it against `shape`.
  mutating func check(_ node: YAMLNode, against shape: Shape, at path: JSONPath) {
    switch shape {
    case .anything:
      break
    case .text(let form):
      guard let text = node.text else { return reportKind(of: node, at: path, expected: "text") }
      if !form.accepts(text) { report(form.demand.what, form.demand.fix, node, path, found: text) }
    case .textOrTexts(let form):
      guard let elements = node.elements else { return check(node, against: .text(form), at: path) }
      checkEach(elements, against: .text(form), at: path)
    case .number(let range):
      guard let number = node.number else {
        return reportKind(of: node, at: path, expected: "a number")
      }
      if !range.contains(number) { reportRange(range.words, node, path) }
    case .integer(let range):
      guard let number = node.number else {
        return reportKind(of: node, at: path, expected: "a number")
      }
      guard let whole = Int(exactly: number) else {
        return report("must be a whole number", "Leave out the fraction.", node, path)
      }
      if !range.contains(whole) { reportRange(range.words, node, path) }
    case .flag:
      if node.flag == nil { reportKind(of: node, at: path, expected: "true or false") }
    case .choice(let words):
      check(node, isOneOf: words, at: path)
    case .object:
      if node.members == nil { reportKind(of: node, at: path, expected: "a mapping") }
    case .list, .named, .section, .oneOrMany:
      checkContainer(node, against: shape, at: path)
    }
  }

  private mutating func checkContainer(
    _ node: YAMLNode, against shape: Shape, at path: JSONPath
  ) {
    switch (shape, node.content) {
    case (.list(let element), .sequence(let nodes)):
      checkEach(nodes, against: element, at: path)
    case (.oneOrMany(let section), .sequence(let nodes)):
      checkEach(nodes, against: .section(section), at: path)
    case (.named(let value), .mapping(let members)):
      for member in members {
        check(member.value, against: value, at: path.appending(.key(member.key)))
      }
    case (.section(let section), .mapping(let members)),
      (.oneOrMany(let section), .mapping(let members)):
      checkSection(node, members, against: section, at: path)
    case (.list, _):
      reportKind(of: node, at: path, expected: "a list")
    case (.oneOrMany, _):
      reportKind(of: node, at: path, expected: "a mapping or a list of mappings")
    default:
      reportKind(of: node, at: path, expected: "a mapping")
    }
  }

  private mutating func checkEach(_ nodes: [YAMLNode], against shape: Shape, at path: JSONPath) {
    for (index, node) in nodes.enumerated() {
      check(node, against: shape, at: path.appending(.index(index)))
    }
  }

  private mutating func check(_ node: YAMLNode, isOneOf words: [String], at path: JSONPath) {
    guard let text = node.text else { return reportKind(of: node, at: path, expected: "text") }
    if words.contains(text) { return }
    let all = words.joined(separator: ", ")
    if let meant = Suggestion.nearest(to: text, among: words) {
      report("must be one of \(all)", "Did you mean \(meant)?", node, path, found: text)
    } else {
      report("must be one of \(all)", "Choose one of them.", node, path, found: text)
    }
  }

  private mutating func checkSection(
    _ node: YAMLNode, _ members: [YAMLNode.Member], against section: Section, at path: JSONPath
  ) {
    for member in members {
      let memberPath = path.appending(.key(member.key))
      if let field = section.field(member.key) {
        check(member.value, against: field.shape, at: memberPath)
      } else {
        problems.append(
          WorkspaceProblem(
            path: memberPath, position: member.keyPosition,
            what: "\"\(member.key)\" is not a key of \(section.titleWithArticle)",
            fix: section.advice(onUnknown: member.key)))
      }
    }
    for rule in section.rules {
      check(members, against: rule, of: section, node, at: path)
    }
  }

  private mutating func check(
    _ members: [YAMLNode.Member], against rule: KeyRule, of section: Section, _ node: YAMLNode,
    at path: JSONPath
  ) {
    let present = members.filter { rule.keys.contains($0.key) }
    if present.isEmpty, rule.isRequired {
      let keys = rule.keys.map { "\"\($0)\"" }
      let what = keys.count == 1 ? keys[0] : "one of \(keys.joined(separator: ", "))"
      problems.append(
        WorkspaceProblem(
          path: path, position: node.position, what: "the \(section.title) lacks \(what)",
          fix: section.advice(onMissing: rule)))
    }
    if rule.isExclusive, present.count > 1 {
      let keys = present.map { "\"\($0.key)\"" }.joined(separator: " and ")
      problems.append(
        WorkspaceProblem(
          path: path, position: present[1].keyPosition, what: "\(keys) exclude each other",
          fix: "Keep one of them."))
    }
  }
}

extension ShapeChecker {
  private mutating func report(
    _ what: String, _ fix: String, _ node: YAMLNode, _ path: JSONPath, found: String? = nil
  ) {
    let quoted = found.flatMap { $0.isEmpty ? nil : ", not \"\($0.prefix(40))\"" } ?? ""
    problems.append(
      WorkspaceProblem(path: path, position: node.position, what: what + quoted, fix: fix))
  }

  private mutating func reportRange(_ range: String, _ node: YAMLNode, _ path: JSONPath) {
    let found = node.scalar.map { ", not \($0.text.prefix(40))" } ?? ""
    report("must be \(range)" + found, "Correct the number.", node, path)
  }

  private mutating func reportKind(of node: YAMLNode, at path: JSONPath, expected: String) {
    let fix: String
    switch (node.content, expected) {
    case (.scalar(let scalar), _) where scalar.value == .null:
      fix = "Give it a value, or remove the key."
    case (.scalar(let scalar), "text"):
      // The value itself is not repeated: it may be a key.
      fix = scalar.isPlain ? "Put it in quotes." : "Write a text."
    case (.scalar, "a list"):
      fix = "Write it as a list: [one, two]."
    case (.scalar(let scalar), _) where !scalar.isPlain && expected != "a mapping":
      fix = "Write it without quotes."
    default:
      fix = "Write \(expected)."
    }
    report("must be \(expected), not \(node.kindInWords)", fix, node, path)
  }
}

extension ClosedRange {
  /// The range as a message names it.
  fileprivate var words: String {
    lowerBound == upperBound ? "\(lowerBound)" : "from \(short(lowerBound)) to \(short(upperBound))"
  }

  private func short(_ bound: Bound) -> String {
    let text = "\(bound)"
    return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
  }
}
