internal import Console
internal import Iterate
internal import Segment

#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// Writes event templates into a workspace file.
struct TemplateWriter: Sendable {
  /// The variables that the file's texts may name.
  let environment: [String: String]

  /// Writes the template of `save` to the end of the file's `events`.
  ///
  /// The file changes only when it then says what it said before, and exactly this template more. It
  /// is replaced at once; its mode stays, and a link stays a link.
  ///
  /// - Throws: why the file is as it was, with what would have been written.
  func write(_ save: TemplateSave) throws(UnsavedTemplate) -> SavedTemplate {
    let members = TemplateMembers.of(save.template)
    guard let path = save.path else {
      throw unsaved(
        save, "The demo workspace is built in and has no file",
        fix: "Make a workspace with: iterate-preview init, and put this under its events:.")
    }
    try checkName(save)
    let file = try contents(of: path, save)
    let before = try reading(file.text, path, save)
    guard before.workspace == save.workspace else {
      throw unsaved(
        save, "\(path) has changed since it was read",
        fix: "Nothing was written. Press R to read it again, and then T; edited events stay.")
    }
    if let profile = secretOwner(of: members, in: before.workspace) {
      throw UnsavedTemplate(
        Failure(
          "The event is not saved: it holds the key of the profile \(profile)",
          fix: "Take it out of the event, or write a variable into the file by hand.",
          category: .data), snippet: "")
    }
    let (proposal, reading) = try proposal(adding: members, to: file.text, before, path, save)
    try replace(file, with: proposal.text, save)
    return SavedTemplate(
      source: LoadedWorkspace(
        workspace: reading.workspace, path: path,
        notes: reading.notes.map { $0.line(file: path) }),
      line: proposal.line)
  }

  /// The template as it would stand in a file without any other.
  static func snippet(of template: EventTemplate, isJSON: Bool) -> String {
    let members = TemplateMembers.of(template)
    let lines =
      isJSON
      ? QuotedText.json(.object(members), indent: 0, step: 2)
      : YAMLText.item(YAMLText().block(members, indent: 4), indent: 2, gap: 1)
    return lines.joined(separator: "\n")
  }

  // MARK: What the file says

  private struct File {
    /// Where it really is.
    var path: String
    var bytes: [UInt8]
    /// What it says, without a byte order mark.
    var text: String
    var mode: mode_t
  }

  private static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]

  private func contents(of path: String, _ save: TemplateSave) throws(UnsavedTemplate) -> File {
    guard let resolved = realpath(path, nil) else {
      throw cannotWrite(path, String(cString: strerror(errno)), save)
    }
    defer { free(resolved) }
    let target = String(cString: resolved)
    var status = stat()
    guard stat(target, &status) == 0, access(target, W_OK) == 0 else {
      throw cannotWrite(path, String(cString: strerror(errno)), save)
    }
    let bytes: [UInt8]
    do throws(LocalFileFailure) {
      bytes = try LocalFile.read(target, limit: WorkspaceReader.sizeLimit)
    } catch {
      throw cannotWrite(path, error.why, save)
    }
    let body = bytes.starts(with: Self.byteOrderMark) ? Array(bytes.dropFirst(3)) : bytes
    guard let text = String(validating: body, as: UTF8.self) else {
      throw cannotWrite(path, "it is not UTF-8 text", save)
    }
    return File(path: target, bytes: bytes, text: text, mode: status.st_mode & 0o7777)
  }

  private func reading(
    _ text: String, _ path: String, _ save: TemplateSave
  ) throws(UnsavedTemplate) -> WorkspaceReading {
    do throws(WorkspaceFailure) {
      return try WorkspaceReader(environment: environment).decode(text, path: path)
    } catch {
      var failure = error.failure
      failure.fix = "Nothing was written. Correct the file and try again."
      throw UnsavedTemplate(failure, snippet: snippet(of: save))
    }
  }

  /// The first text that says what it should.
  private func proposal(
    adding members: JSONObject, to text: String, _ before: WorkspaceReading, _ path: String,
    _ save: TemplateSave
  ) throws(UnsavedTemplate) -> (TemplateInsertion.Proposal, WorkspaceReading) {
    var wanted = before.workspace
    wanted.events.append(save.template)
    let reader = WorkspaceReader(environment: environment)
    let isJSON = path.hasSuffix(".json")
    for proposal in TemplateInsertion.proposals(adding: members, to: text, isJSON: isJSON) {
      // A text that cannot be read is not the one.
      guard let reading = try? reader.decode(proposal.text, path: path),
        reading.workspace == wanted
      else { continue }
      return (proposal, reading)
    }
    throw unsaved(
      save, "\(path) is written in a way that a template cannot be added to",
      fix: "Nothing was written. Put this under events: by hand.")
  }

  private func checkName(_ save: TemplateSave) throws(UnsavedTemplate) {
    let template = save.template
    guard template.name.contains(where: { !$0.isWhitespace }) else {
      throw unsaved(
        save, "The event has no name", fix: "Give it one with e, then press T again.")
    }
    guard let place = save.workspace.events.firstIndex(where: { $0.identity == template.identity })
    else { return }
    throw unsaved(
      save,
      "The workspace already has a \(template.type.rawValue) event of this name, events[\(place)]",
      fix: "Give it another name with e and press T again, or change the file by hand.")
  }

  /// The profile whose key is in the template, whatever it is called there.
  private func secretOwner(of members: JSONObject, in workspace: Workspace) -> String? {
    let text = JSONValue.object(members).text
    return workspace.profiles.first { profile in
      guard case .text(let secret)? = profile.key else { return false }
      let key = Interpolation(secret.reveal(), environment: environment).text
      // As it stands in JSON: what is escaped there is so in both.
      return key.utf8.count >= 4 && text.contains(JSONValue.string(key).text.dropFirst().dropLast())
    }?.name
  }

  // MARK: Writing

  private func replace(
    _ file: File, with text: String, _ save: TemplateSave
  ) throws(UnsavedTemplate) {
    let mark = file.bytes.starts(with: Self.byteOrderMark) ? Self.byteOrderMark : []
    do throws(LocalFileFailure) {
      guard try LocalFile.read(file.path, limit: WorkspaceReader.sizeLimit) == file.bytes else {
        throw LocalFileFailure.system(path: file.path, reason: "it is being changed right now")
      }
      try LocalFile.write(mark + Array(text.utf8), to: file.path, mode: file.mode)
    } catch {
      throw cannotWrite(save.path ?? file.path, error.why, save)
    }
  }

  // MARK: Failures

  private func snippet(of save: TemplateSave) -> String {
    Self.snippet(of: save.template, isJSON: save.path?.hasSuffix(".json") ?? false)
  }

  private func unsaved(_ save: TemplateSave, _ what: String, fix: String) -> UnsavedTemplate {
    UnsavedTemplate(
      Failure(what, fix: fix, category: .configuration), snippet: snippet(of: save))
  }

  private func cannotWrite(
    _ path: String, _ why: String, _ save: TemplateSave
  ) -> UnsavedTemplate {
    UnsavedTemplate(
      Failure(
        "\(path) cannot be written", why: why,
        fix: "Nothing was written. Check that you may write to it, or put this in by hand.",
        category: .configuration), snippet: snippet(of: save))
  }
}
