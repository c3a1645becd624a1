internal import Console
internal import Iterate
internal import Segment

extension BookmarkStore.Shelf {
  /// What is stored; what is missing or strange in it is as at first.
  init(stored json: JSONValue) {
    profile = json["profile"]?.stringValue
    left = Int64(json["left"]?.integerValue ?? 0)
    for (name, value) in json["profiles"]?.objectValue ?? [:] {
      bookmarks[name] = Bookmark(stored: value)
    }
  }

  /// What is to be stored.
  var stored: JSONValue {
    var json = JSONObject()
    if let profile { json["profile"] = .string(profile) }
    json["left"] = .number(JSONNumber(Int(left)))
    json["profiles"] = .object(
      JSONObject(bookmarks.sorted { $0.key < $1.key }.map { ($0.key, $0.value.stored) }))
    return .object(json)
  }
}

extension Bookmark {
  /// What is stored; what is missing or strange in it is as at first.
  fileprivate init(stored json: JSONValue) {
    self.init()
    surveyID = json["survey"]?.stringValue
    if let name = json["event"]?["name"]?.stringValue,
      let type = json["event"]?["type"]?.stringValue.flatMap(EventType.init)
    {
      event = Event(type: type, name: name)
    }
    switch json["preview"] {
    case .string("off")?: preview = .off
    case .object(let members)?:
      if let id = members["survey"]?.stringValue { preview = .survey(id) }
    default: break
    }
    persona = json["client"]?.stringValue.flatMap(Persona.init) ?? persona
    personName = json["person"]?.stringValue
    focus = json["pane"]?.integerValue.flatMap(PaneID.init) ?? focus
    isFullscreen = json["fullScreen"] == true
    payloadTab = json["payloadTab"]?.integerValue ?? 0
    responseTab = json["responseTab"]?.integerValue ?? 0
  }

  /// What is to be stored.
  fileprivate var stored: JSONValue {
    var json = JSONObject()
    if let surveyID { json["survey"] = .string(surveyID) }
    if let event {
      json["event"] = ["type": .string(event.type.rawValue), "name": .string(event.name)]
    }
    switch preview {
    case .automatic: break
    case .off: json["preview"] = "off"
    case .survey(let id): json["preview"] = ["survey": .string(id)]
    }
    json["client"] = .string(persona.rawValue)
    if let personName { json["person"] = .string(personName) }
    json["pane"] = .number(JSONNumber(focus.rawValue))
    json["fullScreen"] = .bool(isFullscreen)
    json["payloadTab"] = .number(JSONNumber(payloadTab))
    json["responseTab"] = .number(JSONNumber(responseTab))
    return .object(json)
  }
}
