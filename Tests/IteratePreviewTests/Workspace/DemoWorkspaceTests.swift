import Iterate
import Segment
import Testing

@testable import IteratePreview

@Suite("The demo workspace")
struct DemoWorkspaceTests {
  private let demo = DemoWorkspace.value

  @Test func theFileThatIsWrittenIsTheWorkspaceThatIsShown() throws {
    let reading = try readWorkspace(DemoWorkspace.text)
    #expect(reading.notes.isEmpty)
    #expect(reading.workspace.surveys == demo.surveys)
    #expect(reading.workspace.events == demo.events)
    #expect(reading.workspace == demo)
  }

  @Test func itHasOneOfEveryKindOfSurvey() {
    let surveys = demo.surveys
    #expect(surveys.count >= 6)
    #expect(surveys.contains { $0.status == .published && $0.platform == .web })
    #expect(surveys.contains { $0.status == .draft })
    #expect(surveys.contains { $0.platform == .mobile })
    #expect(surveys.contains { $0.targeting.delaySeconds == 3 })
    #expect(
      surveys.contains {
        $0.targeting.traits.contains(TraitRule(name: "plan", condition: .equals("pro")))
      })
    #expect(surveys.contains { !$0.targeting.url.isEmpty })
    #expect(surveys.contains { $0.name.unicodeScalars.contains { $0.properties.isIdeographic } })
    #expect(Set(surveys.flatMap(\.questions).map(\.type)) == Set(SurveyDecoder.questionTypes))
  }

  @Test func itsEventsAreTargetedByOneAndByNoneAndOneIsANearMiss() {
    #expect(demo.events.count >= 10)
    #expect(demo.surveys(targeting: "Checkout Finished").count == 1)
    #expect(demo.surveys(targeting: "checkout finished").isEmpty)
    #expect(demo.template(named: "checkout finished") != nil)
    #expect(demo.surveys(targeting: "Product Added").isEmpty)
    #expect(demo.events.contains { $0.type == .page })
  }

  @Test func everyTargetedEventHasATemplate() {
    for name in demo.surveys.flatMap(\.events) {
      #expect(demo.template(named: name) != nil, "\(name)")
    }
  }
}
