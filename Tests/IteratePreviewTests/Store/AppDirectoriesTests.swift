import Iterate
import Testing

@testable import IteratePreview

@Suite("The program's folders")
struct AppDirectoriesTests {
  @Test func theyAreInTheHomeFolderUnlessSaidOtherwise() throws {
    let directories = try AppDirectories(environment: ["HOME": "/home/me"])
    #expect(directories.configuration == "/home/me/.config/iterate-preview")
    #expect(directories.state == "/home/me/.local/state/iterate-preview")
  }

  @Test func theXDGVariablesSayOtherwise() throws {
    let directories = try AppDirectories(environment: [
      "HOME": "/home/me", "XDG_CONFIG_HOME": "/etc/me/", "XDG_STATE_HOME": "/",
    ])
    #expect(directories.configuration == "/etc/me/iterate-preview")
    #expect(directories.state == "/iterate-preview")
  }

  @Test(arguments: ["", "relative", "./x", "~/x"])
  func valuesThatAreNotAbsoluteAreIgnored(value: String) throws {
    let directories = try AppDirectories(environment: [
      "HOME": "/home/me", "XDG_CONFIG_HOME": value, "XDG_STATE_HOME": value,
    ])
    #expect(directories == (try AppDirectories(environment: ["HOME": "/home/me"])))
  }

  @Test func withoutAHomeTheyAreUnknown() throws {
    #expect(
      throws: Failure(
        "The program does not know where your files are",
        why: "HOME and XDG_STATE_HOME are not set", fix: "Set HOME to your home folder.",
        category: .configuration)
    ) { try AppDirectories(environment: ["XDG_CONFIG_HOME": "/c"]) }
    #expect(
      try AppDirectories(environment: ["XDG_CONFIG_HOME": "/c", "XDG_STATE_HOME": "/s"]).state
        == "/s/iterate-preview")
  }
}
