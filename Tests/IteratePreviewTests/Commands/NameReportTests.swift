import Iterate
import Segment
import Testing

@testable import IteratePreview

@Suite("The report about names")
struct NameReportTests {
  @Test("says what the demo workspace has a near-miss for")
  func demo() throws {
    let report = NameReport(workspace: DemoWorkspace.value)
    #expect(report.lines.contains { $0.contains("checkout finished") })
    let findings = try #require(report.json["findings"]?.arrayValue)
    #expect(findings.count == report.findings.count && !findings.isEmpty)
    #expect(findings.first?["kind"] == "near-miss")
    #expect(findings.first?["places"]?[0]?["kind"] == "survey")
  }

  @Test("says when every name fits")
  func nothing() {
    let workspace = Workspace(name: "W", site: PageContext(url: "https://a.example/"))
    #expect(NameReport(workspace: workspace).lines == ["W: every name fits."])
  }
}
