import Iterate
import Testing

@testable import IteratePreview

@Suite("Workspaces that mean harm")
struct HostileWorkspaceTests {
  private static func bomb(_ reference: (Int) -> String) -> String {
    let levels = (1...40).map { "l\($0): &l\($0) \(reference($0 - 1))" }
    return (["l0: &l0 [x]"] + levels).joined(separator: "\n") + "\n"
  }

  @Test(arguments: [
    bomb { "[*l\($0), *l\($0), *l\($0)]" },
    bomb { "{ a: *l\($0), b: *l\($0) }" },
    bomb { "[*l\($0), *l\($0)]" } + "? *l40\n: 1\n",
    "a: &a [x]\n" + String(repeating: "- &a [*a, *a]\n", count: 40),
    "a: &a [\(String(repeating: "x,", count: 200_000))]\n"
      + String(repeating: "? *a\n", count: 5000),
  ])
  func aliasesThatGrowWithoutEndAreRefusedBeforeTheyAreWrittenOut(text: String) {
    let lines = mistakes(in: text)
    #expect(lines.count == 1)
    #expect(
      lines.first?.hasSuffix(
        ": the file holds more values than can be read. "
          + "Leave out what is not needed, and aliases (*name) that repeat large parts.") == true)
  }

  @Test func aFewAliasesAndTextsThatLookLikeThemAreFine() {
    let uses = (0..<60).map { "  - { name: E\($0), properties: *p }" }.joined(separator: "\n")
    let text = "version: 1\nevents:\n  - { name: \"AT &T *T **bold**\", properties: &p { a: 1 } }\n"
    #expect(mistakes(in: text + uses + "\n").isEmpty)
  }

  @Test(arguments: ["[", "{a: ", "- "])
  func deepNestingIsRefused(opening: String) {
    #expect(!mistakes(in: "a: " + String(repeating: opening, count: 100_000)).isEmpty)
  }

  @Test func nestingBeyondTheLimitIsNamed() {
    let depth = YAMLNode.maximumDepth + 1
    let text =
      "version: 1\nperson: { traits: { a: "
      + String(repeating: "[", count: depth) + String(repeating: "]", count: depth) + " } }\n"
    #expect(
      mistakes(in: text) == [
        "shop.yaml:2:122: values are nested more than 100 levels deep. Nest less."
      ])
  }

  @Test func everyPrefixOfAWorkspaceIsReadOrRefusedWithoutTrapping() {
    let scalars = Array(StarterWorkspace.text.unicodeScalars)
    for length in stride(from: 0, to: scalars.count, by: 7) {
      var text = String.UnicodeScalarView()
      text.append(contentsOf: scalars.prefix(length))
      do throws(WorkspaceFailure) {
        _ = try readWorkspace(String(text))
      } catch {
        #expect(!error.failure.fix.isEmpty)
      }
    }
  }
}
