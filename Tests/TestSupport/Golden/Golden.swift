internal import Foundation
public import Testing

/// Texts recorded in files beside the tests.
///
/// `make record` rewrites them; otherwise they must match.
public enum Golden {
  /// Whether this run rewrites recordings instead of checking them.
  public static var isRecording: Bool { ProcessInfo.processInfo.environment["RECORD"] == "1" }

  /// Compares `text` with the recording at `path`, and says where they part.
  ///
  /// - Parameters:
  ///   - text: what there is now.
  ///   - path: the recording, relative to the folder of the calling test file.
  ///   - file: the calling test file.
  ///   - location: where a difference is reported.
  public static func check(
    _ text: String, at path: String, file: String = #filePath,
    location: SourceLocation = #_sourceLocation
  ) {
    let folder = URL(fileURLWithPath: file).deletingLastPathComponent()
    let url = folder.appendingPathComponent(path).standardizedFileURL
    let wanted = text.hasSuffix("\n") ? text : text + "\n"
    if isRecording {
      do {
        try FileManager.default.createDirectory(
          at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
        try wanted.write(to: url, atomically: true, encoding: .utf8)
      } catch {
        Issue.record("\(path) could not be recorded: \(error)", sourceLocation: location)
      }
      return
    }
    guard let recorded = try? String(contentsOf: url, encoding: .utf8) else {
      Issue.record("\(path) is not recorded; run make record", sourceLocation: location)
      return
    }
    guard recorded != wanted else { return }
    let old = recorded.split(separator: "\n", omittingEmptySubsequences: false)
    let new = wanted.split(separator: "\n", omittingEmptySubsequences: false)
    let line = zip(old, new).enumerated().first { $0.element.0 != $0.element.1 }?.offset
    let row = line ?? min(old.count, new.count)
    Issue.record(
      """
      \(path) differs from its recording at line \(row + 1); make record rewrites it.
      recorded: \(row < old.count ? String(old[row]) : "(end)")
      now:      \(row < new.count ? String(new[row]) : "(end)")

      \(wanted)
      """, sourceLocation: location)
  }
}
