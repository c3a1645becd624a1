public import Iterate
public import Segment
public import Terminal

/// Something that has happened.
///
/// Every change of the state begins with one of these.
public enum Action: Sendable {
  /// Keys, pasted text, the mouse, or the terminal's focus.
  case input(InputEvent)
  /// The terminal has another size.
  case resized(Size)
  /// A command was asked for by name: by the palette, a script, or a line of text.
  case performed(CommandID)
  /// A command was asked for together with what it is about: by a line of text.
  case ordered(Order)
  /// The built-in simulator listens at this base URL, or could not be started.
  case simulatorStarted(Result<String, Failure>)
  /// The built-in simulator was looked at.
  case simulatorSeen(Simulator)
  /// A profile's host and key are known, with the sessions kept for that host, or cannot be had.
  case accessResolved(profile: Profile, Result<ResolvedAccess, Failure>)
  /// What is remembered of persons from earlier runs is known.
  case sessionsRecalled([SessionKey: PersonSession])
  /// A firing's request was answered, failed, or was stopped.
  case answered(firing: Int, Result<HTTPResponse, APIFailure>)
  /// The workspace file was read again, or is not usable now.
  case workspaceLoaded(Result<LoadedWorkspace, Failure>, by: ReloadCause = .order)
  /// Where subscriptions do not do what was meant is known.
  case checked([Subscription: [SubscriptionLint]])
  /// The QR code of a text is there, or no code holds it.
  case qrCodeEncoded(String, Result<QRCode, Failure>)
  /// A row of a matrix is filled.
  case matrixFilled(job: Int, row: Int, MatrixRow)
  /// The operator's editor is closed: what it left, or why there is nothing.
  case edited(TextEdit, Result<String, Failure>)
  /// A text was sent towards the clipboard: on which ways, or why on none.
  case copied(Result<CopyReceipt, Failure>)
  /// A firing was saved at this path, or could not be.
  case saved(FiringFile, Result<String, Failure>)
  /// An event was written into the workspace file, or why it was not.
  case templateSaved(TemplateSave, Result<SavedTemplate, UnsavedTemplate>)
  /// Something is worth knowing: it goes to the log.
  case noted(String)
  /// Something outside went wrong that the operator should know of.
  case failed(Failure)
  /// Time has passed while something was pending.
  case ticked
}

/// What a profile's requests need, and what is remembered from earlier runs.
public struct ResolvedAccess: Hashable, Sendable {
  /// The host and the key.
  public var access: Access
  /// The sessions kept for persons at that host, by their keys.
  public var sessions: [SessionKey: PersonSession]

  /// Access and sessions together.
  public init(access: Access, sessions: [SessionKey: PersonSession] = [:]) {
    self.access = access
    self.sessions = sessions
  }
}

/// Why the workspace was read again.
public enum ReloadCause: Hashable, Sendable {
  /// The operator asked for it.
  case order
  /// The file has changed.
  case change
}

/// A workspace and where it came from.
public struct LoadedWorkspace: Hashable, Sendable {
  /// What the file says.
  public var workspace: Workspace
  /// The file's path as the operator would write it; `nil` for the demo workspace.
  public var path: String?
  /// Remarks that do not stop anything, such as a survey without events.
  public var notes: [String]

  /// A workspace with its origin.
  public init(workspace: Workspace, path: String? = nil, notes: [String] = []) {
    self.workspace = workspace
    self.path = path
    self.notes = notes
  }
}
