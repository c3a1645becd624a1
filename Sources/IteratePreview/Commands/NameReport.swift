internal import Iterate
internal import Segment

/// What `list --names` prints.
struct NameReport {
  /// The workspace's name.
  let workspaceName: String
  /// What was found.
  let findings: [NameFinding]

  /// Examines the names in `workspace`.
  init(workspace: Workspace) {
    workspaceName = workspace.name
    findings = NameClinic(workspace: workspace, subscriptions: workspace.subscriptions).findings()
  }

  /// Writes it to standard output.
  ///
  /// - Throws: a failure of the category `data` when it cannot be written.
  func write(asJSON isJSON: Bool) throws(Failure) {
    if isJSON {
      try StandardStream.output.write(json.text(indent: 2) + "\n")
    } else {
      try StandardStream.output.write(lines: lines)
    }
  }

  /// Lines for people.
  var lines: [String] {
    guard !findings.isEmpty else { return ["\(workspaceName): every name fits."] }
    return findings.flatMap { finding in
      let places = finding.places.map(\.text).joined(separator: ", ")
      return [
        "\(finding.severity.rawValue): \(finding.sentence)", "  \(places)", "  \(finding.remedy)",
      ]
    }
  }

  /// One object.
  ///
  /// Public contract: keys are added, never renamed.
  var json: JSONValue {
    [
      "version": 1, "workspace": .string(workspaceName),
      "findings": .array(findings.map(\.json)),
    ]
  }
}
