public import Iterate

/// An event that is to be written into the workspace file, as a template.
public struct TemplateSave: Hashable, Sendable {
  /// The event.
  public let template: EventTemplate
  /// The event of the workspace that it was made of.
  public let origin: EventIdentity
  /// The file, as the operator would write it; `nil` for the demo workspace, which has none.
  public let path: String?
  /// What the file said when it was read; what it says now has to be the same.
  public let workspace: Workspace
}

/// A template that is in the workspace file now.
public struct SavedTemplate: Hashable, Sendable {
  /// The workspace as the file has it now.
  public let source: LoadedWorkspace
  /// The line on which the template begins, from 1.
  public let line: Int

  /// A template that was saved.
  public init(source: LoadedWorkspace, line: Int) {
    self.source = source
    self.line = line
  }
}

/// Why a template is not in the workspace file, which is as it was.
public struct UnsavedTemplate: Error, Hashable, Sendable {
  /// Why.
  public let failure: Failure
  /// What would have been written, to be copied by hand; empty where it must not be shown.
  public let snippet: String

  /// A template that was not saved.
  public init(_ failure: Failure, snippet: String) {
    self.failure = failure
    self.snippet = snippet
  }
}
