internal import Foundation

/// Measures a built program in a terminal of its own, as its user would.
@main
enum Bench {
  static func main() {
    do {
      guard let options = try Options.parse(Array(CommandLine.arguments.dropFirst())) else {
        return print(Options.help)
      }
      #if os(Linux)
        let report = try Report(measuring: options)
        print(report.text)
        if let file = options.jsonFile { try report.writeJSON(to: file) }
      #else
        throw BenchFailure.unsupported
      #endif
    } catch {
      FileHandle.standardError.write(Data("bench: \(error)\n".utf8))
      exit(1)
    }
  }
}
