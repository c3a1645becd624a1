internal import Segment

/// One mistake in a workspace file, and where it is.
struct WorkspaceProblem: Hashable, Sendable {
  /// The value it is about, such as `surveys[2].targeting.url`; empty for the whole file.
  var path: JSONPath
  /// Where in the file.
  var position: TextPosition
  /// What is wrong, without a full stop.
  var what: String
  /// What to do about it, with a full stop.
  var fix: String
}

/// Something in a workspace file that is allowed but likely not meant.
struct WorkspaceNote: Hashable, Sendable {
  /// The value it is about.
  var path: JSONPath
  /// Where in the file.
  var position: TextPosition
  /// The note, as a sentence or two.
  var text: String
}

extension WorkspaceProblem {
  /// The one line of a report, in the form editors can jump to.
  func line(file: String) -> String {
    "\(Self.place(file, position, path)): \(what). \(fix)"
  }

  /// `file:line:column`, and the path when there is one.
  fileprivate static func place(
    _ file: String, _ position: TextPosition, _ path: JSONPath
  ) -> String {
    let place = "\(file):\(position.line):\(position.column)"
    return path.steps.isEmpty ? place : "\(place): \(path)"
  }
}

extension WorkspaceNote {
  /// The one line of a report, in the form editors can jump to.
  func line(file: String) -> String {
    "\(WorkspaceProblem.place(file, position, path)): \(text)"
  }
}
