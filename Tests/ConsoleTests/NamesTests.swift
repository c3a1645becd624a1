import Console
import Iterate
import Segment
import TestSupport
import Testing

/// The clinic for names, in the console.
@Suite struct NamesTests {
  private static func opened(rows: Int = 40, columns: Int = 120) -> TestConsole {
    var workspace = Workspace.acme
    workspace.surveys.append(
      Survey(id: "65f0c0ffee0000000000abd0", name: "Delivery", events: ["Order Delivered "]))
    workspace.surveys.append(Survey(id: "65f0c0ffee0000000000abd1", name: "Idle"))
    workspace.events.append(EventTemplate(name: "order_delivered"))
    var console = TestConsole(workspace, rows: rows, columns: columns)
    console.send(.performed(.namesOpen))
    return console
  }

  @Test(arguments: [(10, 40), (24, 80), (40, 120)])
  func screen(rows: Int, columns: Int) {
    let console = Self.opened(rows: rows, columns: columns)
    Golden.check(console.screen, at: "Screens/names-\(columns)x\(rows).txt")
  }

  @Test func worstComesFirstAndEnterGoesToItsSurvey() {
    var console = Self.opened()
    #expect(console.rows(containing: "!!!").first?.contains("Order Delivered") == true)
    console.press("enter")
    #expect(console.state.overlay == nil)
    #expect(console.state.selectedSurvey?.name == "Delivery")
    #expect(console.state.focus == .surveys)
  }

  @Test func enterOnAnEventWithoutASurveyGoesToTheEvent() {
    var console = Self.opened()
    console.press("end")
    while case .names = console.state.overlay, console.rows(containing: "No survey targets").isEmpty
    {
      console.press("up")
    }
    console.press("enter")
    #expect(console.state.focus == .events)
    #expect(console.state.selectedEvent?.name == "Cart Viewed")
  }

  @Test func whatWasFiredIsNotSaidToBeNeverFired() {
    var console = TestConsole(rows: 60)
    console.send(.performed(.namesOpen))
    #expect(console.rows(containing: "never fired").count == 3)
    console.press("esc", "2", "enter")
    console.answer(1, .emptyReply)
    console.press("1", "down")
    console.press("2", "enter")
    console.send(.performed(.namesOpen))
    #expect(console.rows(containing: "never fired").count == 1)
  }

  @Test func namesThatFitSaySo() {
    var workspace = Workspace.acme
    workspace.surveys = []
    workspace.events = []
    var console = TestConsole(workspace)
    console.send(.performed(.namesOpen))
    #expect(console.rows(containing: "every name fits").count == 1)
    console.press("enter")
    #expect(console.state.overlay == nil)
  }
}
