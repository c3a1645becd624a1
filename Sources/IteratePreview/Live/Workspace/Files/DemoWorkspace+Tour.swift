internal import Iterate
internal import Segment

extension DemoWorkspace {
  /// The demo workspace with one more subscription, in whose trigger is a slip that the tour corrects.
  static let forTour: Workspace = {
    var workspace = value
    workspace.subscriptions.append(
      Subscription(
        name: "Page views", isEnabled: true, action: DestinationAction.trackEvent.rawValue,
        trigger: "type = 'page'", mapping: ["name": ["@path": "$.name"]]))
    return workspace
  }()
}
