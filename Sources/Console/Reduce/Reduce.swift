import Iterate
import Segment
import Terminal

/// Takes in what has happened and gives what is to be done about it.
///
/// Total: any action in any state leaves a sane state. Every `.send` among the effects ends in
/// exactly one `.answered`, and answers nobody waits for any more change nothing but the log.
public func reduce(into state: inout State, _ action: Action, at moment: Moment) -> [Effect] {
  state.now = moment.now
  state.expireToast()
  var effects: [Effect]
  switch action {
  case .input(let event): effects = state.receive(event, at: moment)
  case .resized(let size): effects = state.resize(to: size)
  case .performed(let command): effects = state.perform(command, at: moment)
  case .ordered(let order): effects = state.carryOut(order, at: moment)
  case .simulatorStarted(let result): effects = state.simulatorStarted(result, at: moment)
  case .simulatorSeen(let simulator):
    state.simulatorSeen(simulator)
    effects = []
  case .accessResolved(let profile, let result):
    effects = state.accessResolved(profile, result, at: moment)
  case .sessionsRecalled(let sessions):
    state.sessionsRecalled(sessions)
    effects = []
  case .answered(let firing, let result): effects = state.answered(firing, result, at: moment)
  case .workspaceLoaded(let result, let cause):
    effects = state.workspaceLoaded(result, by: cause)
  case .checked(let lints):
    state.lints.merge(lints) { _, new in new }
    effects = []
  case .qrCodeEncoded(let text, let result):
    state.qrCodeEncoded(text, result)
    effects = []
  case .matrixFilled(let job, let index, let row):
    effects = state.matrixFilled(job, index, row)
  case .edited(let edit, let result): effects = state.edited(edit, result)
  case .copied(let result):
    state.copied(result)
    effects = []
  case .saved(let file, let result):
    state.saved(file, result)
    effects = []
  case .templateSaved(let save, let result): effects = state.templateSaved(save, result)
  case .noted(let text):
    // Lines can come by the thousand, and nothing but the log depends on them.
    state.add(.note, text)
    return []
  case .failed(let failure):
    state.report(failure)
    effects = []
  case .ticked:
    state.continueSearches()
    effects = state.playTour(at: moment)
  }
  state.reopenEditor()
  state.showRunningBurst()
  effects += state.simulatorGlance(after: action)
  effects += state.continueBurst(after: action, at: moment)
  state.followSelection(at: moment)
  return effects
}

extension State {
  /// What has to be done before the first action: the simulator starts, if firings go to it, the
  /// subscriptions are checked, and the workspace's file is watched.
  public func initialEffects() -> [Effect] {
    (usesSimulator ? [.serveSurveys(workspace.surveys)] : []) + unchecked
      + (source.path == nil ? [] : [.watchWorkspace])
  }

  /// When the console wants an `Action.ticked`: while a request is in flight its elapsed time is
  /// shown, messages go after a while, a delay in sight is counted down, a search in a large body or
  /// a tour goes on.
  ///
  /// `nil` while nothing is pending.
  public var nextTick: Int64? {
    let elapsed: Int64? = pending.isEmpty ? nil : now.millisecondsSinceEpoch + 100
    let search: Int64? = isSearching ? now.millisecondsSinceEpoch : nil
    return [
      elapsed, search, countdownTick, burstTick, tourTick, toast?.expires.millisecondsSinceEpoch,
    ].compactMap { $0 }.min()
  }

  mutating func resize(to size: Size) -> [Effect] {
    self.size = size
    settleLists()
    return []
  }
}
