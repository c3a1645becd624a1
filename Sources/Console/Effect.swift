public import Iterate
public import Segment

/// Something the console wants done in the world.
///
/// Plain data: interpreted in one place, compared in tests.
public enum Effect: Hashable, Sendable {
  /// Start the built-in simulator with these surveys, or give them to it when it runs.
  /// Ends in `Action.simulatorStarted`.
  ///
  /// When it runs already, it ends in `Action.simulatorSeen` instead.
  case serveSurveys([Survey])
  /// Tell the built-in simulator to do something, if anything, and look at it. Ends in
  /// `Action.simulatorSeen`, after `Action.failed` when it could not do it.
  case simulator(SimulatorOrder?)
  /// Find out a profile's host and key, and what is remembered of these persons there. Ends in
  /// `Action.accessResolved`.
  case resolveAccess(Profile, persons: [Person])
  /// Find out what is remembered of persons where the key is known. Ends in
  /// `Action.sessionsRecalled`, after `Action.failed` when it cannot be found out.
  case recallSessions(Access, persons: [Person])
  /// Send a firing's request. Ends in exactly one `Action.answered` with its id.
  case send(firing: Int, HTTPRequest)
  /// Stop a firing's request; it then ends as cancelled.
  case cancel(firing: Int)
  /// Keep a person's session for the next run.
  case saveSession(SessionKey, PersonSession)
  /// Forget a person's session.
  case forgetSession(SessionKey)
  /// Read the workspace again. Ends in `Action.workspaceLoaded`.
  case loadWorkspace
  /// Read the workspace again whenever its file changes from now on. Ends each time in
  /// `Action.workspaceLoaded`.
  case watchWorkspace
  /// Find out where subscriptions do not do what was meant. Ends in `Action.checked`.
  case check([Subscription])
  /// Make the QR code of a text. Ends in `Action.qrCodeEncoded`.
  case encodeQRCode(String)
  /// Fill a matrix, and no other any more. Each row ends in `Action.matrixFilled`.
  case fillMatrix(MatrixJob)
  /// Fill no matrix any more.
  case stopMatrix
  /// Let the operator's editor change a text. Ends in `Action.edited`.
  case edit(TextEdit)
  /// Hand a text to the clipboard. Ends in `Action.copied`.
  case copy(CopyText)
  /// Write a firing to a file that is not there yet. Ends in `Action.saved`.
  case save(FiringFile)
  /// Have the terminal report the mouse, or not.
  case mouse(Bool)
  /// Write an event into the workspace file. Ends in `Action.templateSaved`.
  case saveTemplate(TemplateSave)
  /// Draw every cell anew.
  case redraw
  /// Give the terminal back to the shell until the program is continued.
  case suspend
  /// Leave.
  case quit
}
