internal import Iterate
internal import Segment

/// What `link` prints.
struct LinkReport {
  /// What was asked for.
  let order: LinkOrder
  /// The QR code; `nil` when it is not wanted.
  let code: QRCode?

  /// The link and its traps, for people.
  var lines: [String] {
    let traps = order.link.traps.map { "\($0.isLoss ? "!" : "-") \($0.sentence)" }
    return [order.link.url] + (traps.isEmpty ? [] : [""]) + traps
  }

  /// One object.
  ///
  /// Public contract: keys are added, never renamed.
  var json: JSONValue {
    var json: JSONObject = [
      "version": 1,
      "link": .string(order.link.url),
      "event": .string(order.event.name),
      "survey": order.preview.surveyID.map(JSONValue.string) ?? .null,
      "person": order.person.userID.map(JSONValue.string) ?? .null,
      "traps": .array(
        order.link.traps.map {
          ["id": .string($0.id), "loses": .bool($0.isLoss), "sentence": .string($0.sentence)]
        }),
    ]
    if let code { json["qr"] = Self.json(of: code) }
    return .object(json)
  }

  /// The modules without the quiet zone: a text of `1` for dark and `0` for light for every row.
  private static func json(of code: QRCode) -> JSONValue {
    let rows = (0..<code.side).map { row in
      String((0..<code.side).map { code.isDark(row: row, column: $0) ? "1" : "0" as Character })
    }
    return [
      "side": .number(JSONNumber(code.side)), "quietZone": .number(JSONNumber(QRCode.quietZone)),
      "rows": .array(rows.map(JSONValue.string)),
    ]
  }
}
