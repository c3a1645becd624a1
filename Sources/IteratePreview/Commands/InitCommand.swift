internal import ArgumentParser
internal import Iterate

/// `iterate-preview init`: a commented workspace to start from.
struct InitCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "init", abstract: "Write a commented workspace to start from.")

  @Argument(help: ArgumentHelp("Where to write it.", valueName: "path"))
  var path = StarterWorkspace.defaultPath

  @Flag(help: "Replace the file if there is one.")
  var force = false

  @Flag(help: "Write the demo workspace instead.")
  var demo = false

  @Flag(help: "Write a settings file instead, where the console looks for it.")
  var settings = false

  func validate() throws {
    if settings, demo || path != StarterWorkspace.defaultPath {
      throw ValidationError("--settings goes without a path and without --demo.")
    }
  }

  func run() throws {
    guard !settings else { return try writeSettings() }
    let text = demo ? DemoWorkspace.text : StarterWorkspace.text
    try StarterWorkspace.write(text, to: path, force: force)
    let argument = path == "iterate-preview.yaml" ? "" : " \(path)"
    try StandardStream.output.write(lines: [
      "Wrote \(path). Edit it, then run: iterate-preview\(argument)"
    ])
  }

  private func writeSettings() throws {
    let directories = try AppDirectories(environment: ProcessEnvironment.variables())
    let path = Settings.path(in: directories)
    do throws(LocalFileFailure) {
      try LocalFile.makeFolder(directories.configuration)
    } catch {
      throw Failure(
        "\(path) cannot be written", why: error.why, fix: "Check that you may write there.",
        category: .configuration)
    }
    try StarterWorkspace.write(StarterSettings.text, to: path, force: force)
    try StandardStream.output.write(lines: [
      "Wrote \(path). Edit it, then check it with: iterate-preview workspace check"
    ])
  }
}
