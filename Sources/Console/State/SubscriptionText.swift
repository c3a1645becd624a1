import Iterate
import Segment

/// A subscription as the text that an editor opens, with the names that the workspace file has for its parts.
enum SubscriptionText {
  /// The name of the file that the editor sees.
  static let fileName = "subscription.json"

  /// The text of `subscription`.
  static func text(of subscription: Subscription) -> String {
    let json: JSONValue = [
      "name": .string(subscription.name), "enabled": .bool(subscription.isEnabled),
      "action": .string(subscription.action), "trigger": .string(subscription.trigger),
      "mapping": subscription.mapping,
    ]
    return json.text(indent: 2) + "\n"
  }

  /// The subscription that `text` describes.
  ///
  /// - Throws: a failure of the category `data` that says where the text is wrong.
  static func subscription(from text: String) throws(Failure) -> Subscription {
    let json: JSONValue
    do throws(JSONSyntaxError) {
      json = try JSONValue.parse(text)
    } catch {
      throw refused("\(fileName):\(error.line):\(error.column): \(error.message)")
    }
    guard case .object(let members) = json else { throw refused("it is no JSON object") }
    let known = ["name", "enabled", "action", "trigger", "mapping"]
    if let stranger = members.keys.first(where: { !known.contains($0) }) {
      throw refused("\"\(stranger)\" is none of \(known.joined(separator: ", "))")
    }
    guard case .bool(let isEnabled) = members["enabled"] ?? true else {
      throw refused("\"enabled\" must be true or false")
    }
    // The runtime also takes arrays and texts, of which it maps the elements and the characters.
    switch members["mapping"] ?? .null {
    case .object, .null, .array, .string: break
    default: throw refused("\"mapping\" must be an object")
    }
    return Subscription(
      name: try string("name", in: members), isEnabled: isEnabled,
      action: try string("action", in: members),
      trigger: try string("trigger", in: members), mapping: members["mapping"] ?? .null)
  }

  private static func string(_ key: String, in members: JSONObject) throws(Failure) -> String {
    guard let text = members[key]?.stringValue else { throw refused("\"\(key)\" must be a text") }
    return text
  }

  private static func refused(_ why: String) -> Failure {
    Failure(
      "The edited subscription is not used", why: why,
      fix: "Edit it again: the text was kept.", category: .data)
  }
}
