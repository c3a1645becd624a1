extension Scratch {
  /// The key in ``workspace(target:key:)``, found nowhere else.
  static let key = "embed-key-canary-0001"

  /// A workspace whose profile `host` leads to `target`, with one survey and two events.
  ///
  /// - Parameters:
  ///   - target: the host's address.
  ///   - key: the profile's lines about its key.
  /// - Returns: the file's path.
  /// - Throws: what keeps the file from being written.
  func workspace(target: String, key: String = "apiKey: \(Scratch.key)") throws -> String {
    try write(
      """
      version: 1
      name: Shop
      profiles:
        local: { target: simulator }
        host: { target: "\(target)", \(key) }
      site: { url: https://shop.example/cart, title: Cart }
      person: { userId: qa_1, traits: { plan: pro } }
      surveys:
        - { id: 65f0c0ffee0000000000abcd, name: Checkout NPS, events: [Checkout Finished] }
      events:
        - { name: Checkout Finished, properties: { total: 42.5 } }
        - { name: Cart Viewed }

      """, to: "workspace.yaml")
  }

  /// What `fire` needs to fire the survey's event at `target`.
  func fireArguments(
    target: String, key: String = "apiKey: \(Scratch.key)", timeout: String = "20"
  ) throws -> [String] {
    [
      "fire", "Checkout Finished", "--workspace", try workspace(target: target, key: key),
      "--profile", "host", "--timeout", timeout,
    ]
  }
}
