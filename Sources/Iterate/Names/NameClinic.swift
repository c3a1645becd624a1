public import Segment

/// Examines the names of events: what surveys target, what triggers compare with, what templates are
/// called, and what was fired.
///
/// How Iterate compares names is not documented, so that what it makes of a near-miss is never
/// asserted; triggers are known to tell every difference.
public struct NameClinic: Sendable {
  private let workspace: Workspace
  private let index: NameIndex
  private let isSession: Bool

  /// An examination of a workspace.
  ///
  /// - Parameters:
  ///   - workspace: the surveys and templates.
  ///   - subscriptions: the subscriptions in use.
  ///   - fired: the names fired in this session; `nil` without a session.
  public init(workspace: Workspace, subscriptions: [Subscription], fired: [String]? = nil) {
    self.workspace = workspace
    isSession = fired != nil
    index = NameIndex(workspace: workspace, subscriptions: subscriptions, fired: fired ?? [])
  }

  /// What was found, the worst first, and otherwise in the order of the workspace.
  public func findings() -> [NameFinding] {
    let pairs = likenesses()
    let paired = Set(pairs.flatMap(\.names).map { ExactText($0) })
    var all = pairs
    all += index.entries.compactMap(NameFinding.blankAtEdge)
    all += index.entries.compactMap(NameFinding.notForTriggers)
    all += workspace.surveys.compactMap(Self.withoutEvents)
    for entry in index.entries {
      let isPaired = paired.contains(ExactText(entry.name))
      if let finding = lonely(entry, isPaired: isPaired) { all.append(finding) }
    }
    return NameFinding.Severity.allCases.flatMap { severity in
      all.filter { $0.severity == severity }
    }
  }

  /// What there is to say of a name by itself.
  private func lonely(_ entry: NameIndex.Entry, isPaired: Bool) -> NameFinding? {
    if entry.isTemplate, entry.surveys.isEmpty { return isPaired ? nil : .untargeted(entry) }
    if !entry.isMade, !entry.surveys.isEmpty { return isPaired ? nil : .withoutTemplate(entry) }
    if !entry.isMade, entry.surveys.isEmpty { return isPaired ? nil : .unknownToTrigger(entry) }
    return isSession && !entry.isFired && !entry.surveys.isEmpty ? .neverFired(entry) : nil
  }

  private static func withoutEvents(_ survey: Survey) -> NameFinding? {
    guard survey.events.isEmpty else { return nil }
    return NameFinding(
      kind: .surveyWithoutEvents, severity: .warning, names: [],
      places: [.survey(id: survey.id, name: survey.name)],
      sentence: "No event shows the survey \"\(survey.name)\": it targets none.",
      remedy: "Add the name of an event to the survey, in Iterate and in the workspace.")
  }
}

extension NameClinic {
  /// The names that are nearly the same, in pairs.
  private func likenesses() -> [NameFinding] {
    var findings: [NameFinding] = []
    var families: [String: [NameIndex.Entry]] = [:]
    for entry in index.entries {
      if let family = NameDistance.family(of: entry.name) {
        families[family, default: []] += [entry]
      }
    }
    for entry in index.entries {
      guard let family = NameDistance.family(of: entry.name), let members = families[family] else {
        continue
      }
      if members.count > 1 {
        // The first one awaited is what the others are held against.
        let main = members.first { !$0.surveys.isEmpty } ?? members.first(where: \.isAwaited)
        guard let main, !main.name.isExactly(entry.name) else { continue }
        findings += [NameFinding.nearMiss(main, entry)].compactMap { $0 }
      } else if entry.isAwaited, !entry.isMade {
        findings += [slip(entry)].compactMap { $0 }
      }
    }
    return findings
  }

  /// The name a letter or two away that was probably meant, for one that nothing makes.
  private func slip(_ entry: NameIndex.Entry) -> NameFinding? {
    let candidates = index.entries.filter { $0.isMade || (entry.surveys.isEmpty && $0.isAwaited) }
    guard let near = NameDistance.nearest(to: entry.name, among: candidates.map(\.name)),
      let other = candidates.first(where: { $0.name.isExactly(near.name) })
    else { return nil }
    return .nearMiss(entry, other)
  }
}
