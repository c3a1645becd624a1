public import Segment

extension Simulator {
  /// What a saved state calls itself.
  static let savedFormat = "iterate-preview simulator state"

  /// The newest form of saved states.
  static let savedVersion = 1

  /// Everything but the surveys and the last requests, as JSON for a file.
  ///
  /// Tokens are not in it: they follow from the persons and the seed, and so are accepted again.
  public var saved: JSONValue {
    [
      "format": .string(Self.savedFormat),
      "version": .number(JSONNumber(Self.savedVersion)),
      "seed": .string(String(seed)),
      "company": .string(companyID),
      "identifiers": .string(String(identifiers.state)),
      "clock": ["offset_ms": .number(JSONNumber(Int(clock.offsetMilliseconds)))],
      "faults": .array(faults.settings.map { .string($0.text) }),
      "next_person": nextPersonID.map { .string($0) } ?? .null,
      "persons_created": .number(JSONNumber(persons.createdCount)),
      "persons": .array(persons.all.map(\.saved)),
      "merged": .object(JSONObject(persons.aliases.sorted { $0.key < $1.key }.map(Self.member))),
      "handed_over": .array(handedOver),
    ]
  }

  private static func member(_ key: String, _ value: String) -> (String, JSONValue) {
    (key, .string(value))
  }

  /// The tokens that somebody else uses, each by what it says.
  private var handedOver: [JSONValue] {
    persons.handovers.sorted { $0.key < $1.key }.flatMap { issuedFor, users in
      users.sorted { $0.key < $1.key }.map { issuedAt, user in
        [
          "issued_for": .string(issuedFor), "issued_at": .number(JSONNumber(issuedAt)),
          "used_by": .string(user),
        ]
      }
    }
  }
}

extension SimulatedPerson {
  fileprivate var saved: JSONValue {
    [
      "id": .string(id),
      "number": .number(JSONNumber(number)),
      "token_issued_at": tokenIssuedAt.map { .number(JSONNumber($0)) } ?? .null,
      "traits": .object(traits),
      "displays": .array(
        displays.map { display in
          [
            "id": .string(display.id), "survey": .string(display.surveyID),
            "at": .string(display.instant.iso8601),
          ]
        }),
      "previewed": .array(previewedSurveyIDs.map { .string($0) }),
    ]
  }
}
