internal import ArgumentParser
internal import Iterate

/// `iterate-preview init`: a commented workspace to start from.
struct InitCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "init", abstract: "Write a commented workspace to start from.")

  @Argument(help: ArgumentHelp("Where to write it.", valueName: "path"))
  var path = "iterate-preview.yaml"

  @Flag(help: "Replace the file if there is one.")
  var force = false

  @Flag(help: "Write the demo workspace instead.")
  var demo = false

  func run() throws {
    let text = demo ? DemoWorkspace.text : StarterWorkspace.text
    try StarterWorkspace.write(text, to: path, force: force)
    let argument = path == "iterate-preview.yaml" ? "" : " \(path)"
    try StandardStream.output.write(lines: [
      "Wrote \(path). Edit it, then run: iterate-preview\(argument)"
    ])
  }
}
