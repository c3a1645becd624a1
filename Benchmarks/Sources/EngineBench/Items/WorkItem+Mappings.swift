internal import Segment

extension WorkItem {
  static func mappings() throws -> [WorkItem] {
    [
      try mapping("b-transform-default", title: "b   default mapping", reference: .defaultMapping),
      try mapping("c-transform-12", title: "c   mapping of 12 fields", reference: .largeMapping),
    ]
  }

  private static func mapping(
    _ name: String,
    title: String,
    reference: Reference
  ) throws -> WorkItem {
    let work = try work(name)
    let mapping = Mapping(try work.required("mapping"))
    let event = try work.required("event")
    guard try mapping.payload(for: event) == work["expect"] else {
      throw EngineBenchFailure.wrong(name)
    }
    return WorkItem(title: title, reference: reference, operations: 1) {
      keep(try mapping.payload(for: event))
    }
  }

  static func templates() throws -> [WorkItem] {
    let work = try work("e-liquid")
    let mapping: JSONValue = ["text": ["@liquid": try work.required("template")]]
    let event = try work.required("event")
    guard try Mapping(mapping).payload(for: event)?["text"] == work["expect"] else {
      throw EngineBenchFailure.wrong("e")
    }
    return [
      WorkItem(title: "e   Liquid, parsed and rendered", reference: .liquid, operations: 1) {
        keep(try Mapping(mapping).payload(for: event))
      }
    ]
  }
}
