import ArgumentParser
import Iterate
import Segment
import Testing

@testable import IteratePreview

@Suite("The order of fire")
struct FiringOrderTests {
  private static let host = Profile(name: "sandbox", target: .host("https://iteratehq.com"))

  private func order(
    _ arguments: String..., profiles: [Profile] = DemoWorkspace.value.profiles
  ) throws -> FiringOrder {
    var workspace = DemoWorkspace.value
    workspace.profiles = profiles
    return try FireCommand.parse(arguments).order(in: workspace)
  }

  @Test("goes to the simulator unless a profile is named, whatever comes first in the workspace")
  func simulatorByDefault() throws {
    let demo = Profile(name: "demo", target: .simulator)
    #expect(try order("Cart page", profiles: [Self.host, demo]).context.profile == demo)
    #expect(try order("Cart page", profiles: [Self.host]).context.profile == .simulator)
    let named = try order("Cart page", "--profile", "sandbox", profiles: [demo, Self.host])
    #expect(named.context.profile == Self.host)
  }

  @Test("takes the template's event for the workspace's person")
  func template() throws {
    let order = try order("Checkout Finished")
    #expect(order.draft.name == "Checkout Finished")
    #expect(!order.draft.properties.isEmpty)
    #expect(order.draft.userID == "qa_1")
    #expect(order.context.persona == .web)
    #expect(order.notes.isEmpty)
  }

  @Test("takes a named person with the traits known of them, and an unknown one with none")
  func person() throws {
    let known = try order("Checkout Finished", "--user", "qa_2").context.person
    #expect(known.traits["plan"] == "free")
    let same = try order("Checkout Finished", "--user", "qa_1").context.person
    #expect(same == DemoWorkspace.value.person)
    let unknown = try order("Checkout Finished", "--user", "somebody")
    #expect(unknown.context.person == Person(userID: "somebody"))
    #expect(unknown.draft.userID == "somebody")
  }

  @Test("takes a person by the name it has in the workspace")
  func namedPerson() throws {
    let known = try #require(DemoWorkspace.value.persons.first)
    let order = try order("Checkout Finished", "--person", known.name)
    #expect(order.context.person == known.person)
    #expect(order.draft.userID == known.person.userID)
    #expect(throws: Failure.self) { try self.order("Checkout Finished", "--person", "nobody") }
    #expect(throws: (any Error).self) {
      try self.order("Checkout Finished", "--person", known.name, "--user", "qa_1")
    }
  }

  @Test("fires what is no template with empty properties, and notes what it is near to")
  func noTemplate() throws {
    let order = try order("Checkout finishd")
    #expect(order.draft.properties.isEmpty)
    #expect(order.notes.count == 1)
    #expect(order.notes.first?.contains("Did you mean \"Checkout Finished\"?") == true)
    let far = try self.order("Quite another thing")
    #expect(far.notes.first?.contains("Did you mean") == false)
  }

  @Test(
    "previews what it is told to",
    arguments: [
      ([], .automatic), (["--no-preview"], .off),
      (["--survey", "App rating"], .survey("65f0c0ffee0000000000a004")),
      (["--survey", "65f0c0ffee0000000000a004"], .survey("65f0c0ffee0000000000a004")),
      (["--survey", "65f0c0ffee0000000000beef"], .survey("65f0c0ffee0000000000beef")),
    ] as [([String], PreviewChoice)])
  func preview(_ arguments: [String], _ expected: PreviewChoice) throws {
    let command = try FireCommand.parse(["Cart page"] + arguments)
    let order = try command.order(in: DemoWorkspace.value)
    #expect(order.context.preview == expected)
  }

  @Test("sets parts in the order given")
  func assignments() throws {
    let order = try order("Cart page", "--set", "a=1", "--set", "b=2", "--set", "a=3")
    #expect(order.draft.properties["a"] == 3)
    #expect(order.draft.properties["b"] == 2)
  }

  @Test(
    "is refused for names the workspace does not have",
    arguments: [
      ["--profile", "nowhere"], ["--survey", "No such survey"], ["--expect", "No such survey"],
    ])
  func unknownNames(_ arguments: [String]) throws {
    let command = try FireCommand.parse(["Cart page"] + arguments)
    let failure = try #require(throws: Failure.self) {
      _ = try command.order(in: DemoWorkspace.value)
    }
    #expect(failure.category == .notFound)
    #expect(!failure.fix.isEmpty)
  }

  @Test("is a dry run, and allowed to be live, only when that is said")
  func switches() throws {
    let plain = try order("Cart page")
    #expect(!plain.context.isDryRun && !plain.isLiveAllowed)
    let said = try order("Cart page", "--dry-run", "--live")
    #expect(said.context.isDryRun && said.isLiveAllowed)
  }
}
