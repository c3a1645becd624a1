internal import Iterate

/// The workspace that `init` writes: small, complete, and explained line by line.
enum StarterWorkspace {
  /// The file's contents.
  static let text = #"""
    # A workspace of iterate-preview.
    # `iterate-preview workspace check` says whether it is right, `iterate-preview workspace schema`
    # prints a JSON Schema for your editor.

    version: 1
    name: My workspace

    # Where events are fired at. The simulator is used unless you choose another one.
    profiles:
      # Built in, offline, and harmless.
      local:
        target: simulator
      # Iterate itself. The embed key is in your Iterate account under "Preview and publish", "Embed
      # your survey". Keep it out of this file: set the variable, or name a command that prints it.
      iterate:
        target: https://iteratehq.com
        apiKey: "${ITERATE_API_KEY}"
        # apiKeyCommand: "pass show iterate/embed"
        # protected: true                    # switching to this profile asks for its name

    # The page the events happen on.
    site:
      url: https://shop.example/cart
      title: Cart
      locale: en-US

    # Who fires. Leave userId out for an anonymous visitor.
    person:
      userId: qa_1
      traits:
        plan: pro

    # Further persons to choose from.
    # persons:
    #   newcomer: { userId: qa_2, traits: { plan: free } }

    surveys:
      # The id is in the preview link that Iterate shows under "Preview and publish", "Test your
      # survey": https://…?iterate_preview=<id>
      - id: 65f0c0ffee0000000000abcd
        name: Checkout NPS
        status: published                    # or draft: then it shows in preview only
        platform: web                        # or mobile
        # The survey is shown in response to events of exactly these names.
        events:
          - Checkout Finished
        # Known to the simulator; Iterate has its own settings. All conditions must hold.
        targeting:
          traits:
            - { name: plan, equals: pro }    # also notEquals, contains, exists, greaterThan, lessThan
          url: { contains: /cart }           # also equals, startsWith
          sampling: 100                      # percent
          oncePerPerson: true
          hoursBetweenSurveys: 72
          delaySeconds: 3
        prompt:
          message: "Got a **minute**?"
          button: Sure
          color: "#7457be"
        questions:
          - type: select
            prompt: How was your checkout?
            options: [Great, Fine, Bad]
            other: true
          - type: freeform
            prompt: What nearly stopped you?

    # Events, ready to fire.
    events:
      - name: Checkout Finished
        properties:
          total: 42.5
          currency: EUR
      - name: Product Viewed
        properties:
          sku: MUG-01
        # What differs from the site above.
        page: { url: https://shop.example/mug, title: Mug }

    # How Segment maps events to Iterate. These are the two presets of the destination; copy your own
    # from Segment when they differ.
    destination:
      subscriptions:
        - name: Track Event
          action: trackEvent
          trigger: 'type = "track"'
          mapping:
            name: { "@path": "$.event" }
        - name: Identify User
          action: identifyUser
          trigger: 'type = "identify"'
          mapping:
            userId: { "@path": "$.userId" }
            traits: { "@path": "$.traits" }

    """#

  /// Where `init` writes when no path is given.
  static let defaultPath = "iterate-preview.yaml"

  /// Writes a workspace file.
  ///
  /// - Parameters:
  ///   - text: the file's contents, such as the starter's or the demo's.
  ///   - path: the file. Its folder must be there.
  ///   - force: whether a file that is there is replaced.
  /// - Throws: a failure of the category `configuration`, and then the file is as it was.
  static func write(
    _ text: String = text, to path: String = defaultPath, force: Bool
  ) throws(Failure) {
    if !force, LocalFile.exists(path) {
      throw Failure(
        "\(path) is there already and was not touched",
        fix: "Name another path, or replace it with --force.", category: .configuration)
    }
    do {
      try LocalFile.write(Array(text.utf8), to: path, mode: 0o644, replacing: force)
    } catch {
      throw Failure(
        "\(path) cannot be written", why: error.why,
        fix: "Check that the folder is there and that you may write to it.",
        category: .configuration)
    }
  }
}
