internal import Segment

/// Makes subscriptions of their sections, under whichever of their names the keys are written.
enum SubscriptionDecoder {
  static func decode(_ node: YAMLNode) -> Subscription {
    let mapping = node["mapping"] ?? node["settings"] ?? node["fields"]
    return Subscription(
      name: node.text("name") ?? "",
      isEnabled: node.flag("enabled") ?? true,
      action: node.text(ofEither: "action", "partnerAction") ?? "",
      trigger: node.text(ofEither: "trigger", "subscribe") ?? "",
      mapping: mapping?.json ?? .object(JSONObject())
    )
  }
}
