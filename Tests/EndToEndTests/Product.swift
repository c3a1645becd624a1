import Foundation

/// The built program.
enum Product {
  /// The program's file: beside the tests' own, or where `ITERATE_PREVIEW_BINARY` says.
  static let path: String = {
    if let path = ProcessInfo.processInfo.environment["ITERATE_PREVIEW_BINARY"] { return path }
    let tests = URL(fileURLWithPath: CommandLine.arguments[0]).resolvingSymlinksInPath()
    // The runner stands inside the bundle on some systems, beside it on others.
    var folder = tests.deletingLastPathComponent()
    while folder.path != "/" {
      let candidate = folder.appendingPathComponent("iterate-preview").path
      if FileManager.default.isExecutableFile(atPath: candidate) { return candidate }
      folder.deleteLastPathComponent()
    }
    return "iterate-preview"
  }()
}
