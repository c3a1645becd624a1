internal import Console
internal import Iterate

#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// The operator's editor on one text, in the terminal that the console has given back.
struct EditorRun {
  /// The program's variables, of which `VISUAL` and `EDITOR` name the editor.
  let environment: [String: String]

  /// The largest text that is taken back, in bytes.
  private static let sizeLimit = 1_048_576

  private var editor: EditorCommand { EditorCommand(environment: environment) }

  /// Lets the editor change a text, and waits for it.
  ///
  /// What the editor left and cannot be taken back stays in a file, which the failure names.
  ///
  /// - Returns: the text as the editor left it.
  /// - Throws: a failure of the category `data` when there is no such text, or `interrupted` when the
  ///   editor was left without wanting it.
  func result(of edit: TextEdit) throws(Failure) -> String {
    let folder = try temporaryFolder()
    let path = "\(folder)/\(edit.fileName)"
    var kept: String?
    defer { remove(folder, keeping: kept) }
    do throws(LocalFileFailure) {
      try LocalFile.write(Array(edit.text.utf8), to: path, mode: 0o600)
    } catch {
      throw failure("The text could not be handed to the editor", why: error.why)
    }
    do throws(Failure) {
      try run(on: path, line: edit.line)
    } catch {
      guard isChanged(path, from: edit.text) else { throw error }
      kept = edit.fileName
      throw Failure(
        error.what, why: error.why,
        fix: "What had been written is kept in \(path).", category: error.category)
    }
    let bytes: [UInt8]
    do throws(LocalFileFailure) {
      bytes = try LocalFile.read(path, limit: Self.sizeLimit)
    } catch {
      if case .tooLarge(_, let limit) = error {
        kept = edit.fileName
        throw unusable("The edited text is larger than \(limit / 1_048_576) MiB", path)
      }
      throw failure("The edited text could not be read", why: error.why)
    }
    guard let text = String(validating: bytes, as: UTF8.self) else {
      kept = edit.fileName
      throw unusable("The edited text is not UTF-8", path)
    }
    return text
  }

  private func run(on path: String, line: Int?) throws(Failure) {
    let ending: ForegroundProcess.Ending
    do throws(ForegroundProcess.StartFailure) {
      // The shell splits the editor's own arguments; line and path go along untouched.
      ending = try ForegroundProcess.run(
        "/bin/sh",
        ["-c", editor.text + " \"$@\"", "sh"] + editor.arguments(path: path, line: line),
        environment: environment)
    } catch {
      throw failure("The editor could not be started", why: error.reason)
    }
    switch ending {
    case .exited(0): return
    case .exited(127):
      throw failure("There is no editor \(editor.text)", why: nil)
    case .exited(126):
      throw failure("The editor \(editor.text) is no program that can be run", why: nil)
    // A shell tells of a signal that way.
    case .exited(let code) where code > 128: throw left("was ended by signal \(code - 128)")
    case .exited(let code): throw left("was left with exit code \(code)")
    case .signalled(let signal): throw left("was ended by signal \(signal)")
    }
  }

  /// Whether the editor had saved something before it failed.
  private func isChanged(_ path: String, from text: String) -> Bool {
    // A text that is too large has been changed; one that is gone is nothing to keep.
    do throws(LocalFileFailure) {
      return try LocalFile.read(path, limit: Self.sizeLimit) != Array(text.utf8)
    } catch {
      if case .tooLarge = error { return true }
      return false
    }
  }

  /// The editor works, and was left without wanting the text.
  private func left(_ how: String) -> Failure {
    Failure(
      "Nothing was changed: the editor \(how)",
      fix: "Save and leave it as usual to take the text over. The editor is: \(editor.text).",
      category: .interrupted)
  }

  /// The editor left a text that is none for the console.
  private func unusable(_ what: String, _ path: String) -> Failure {
    Failure(
      what, fix: "Nothing was changed. The text is kept in \(path).", category: .data)
  }

  private func failure(_ what: String, why: String?) -> Failure {
    Failure(
      what, why: why,
      fix: "Nothing was changed. Set VISUAL or EDITOR to an editor that works here.",
      category: .data)
  }

  private func temporaryFolder() throws(Failure) -> String {
    let base = environment["TMPDIR"].flatMap { $0.hasPrefix("/") ? $0 : nil } ?? "/tmp"
    var name = Array("\(base)/iterate-preview.XXXXXX".utf8CString)
    guard mkdtemp(&name) != nil else {
      throw failure("There is no room for the text", why: String(cString: strerror(errno)))
    }
    return String(decoding: name.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  /// Removes the folder with the text and what the editor left beside it, but for the file `kept`.
  private func remove(_ folder: String, keeping kept: String?) {
    if let directory = opendir(folder), let place = MemoryLayout<dirent>.offset(of: \.d_name) {
      while let entry = readdir(directory) {
        // An entry is only as long as its name: it cannot be copied as what the type says.
        let start = UnsafeRawPointer(entry) + place
        let name = String(cString: start.assumingMemoryBound(to: CChar.self))
        // `.` and `..` cannot be unlinked, which is as it should be.
        if name != kept { unlink("\(folder)/\(name)") }
      }
      closedir(directory)
    }
    // Fails where a file is kept.
    rmdir(folder)
  }
}
