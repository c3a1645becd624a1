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

  /// The editor's command line.
  private var editor: String {
    for name in ["VISUAL", "EDITOR"] {
      if let command = environment[name], command.contains(where: { $0 != " " }) { return command }
    }
    return "vi"
  }

  /// Lets the editor change a text, and waits for it.
  ///
  /// - Returns: the text as the editor left it.
  /// - Throws: a failure of the category `data` when there is no such text.
  func result(of edit: TextEdit) throws(Failure) -> String {
    let folder = try temporaryFolder()
    let path = "\(folder)/\(edit.fileName)"
    defer { remove(folder) }
    do throws(LocalFileFailure) {
      try LocalFile.write(Array(edit.text.utf8), to: path, mode: 0o600)
    } catch {
      throw failure("The text could not be handed to the editor", why: error.why)
    }
    try run(on: path)
    let bytes: [UInt8]
    do throws(LocalFileFailure) {
      bytes = try LocalFile.read(path, limit: Self.sizeLimit)
    } catch {
      throw failure("The edited text could not be read", why: error.why)
    }
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw failure("The edited text is not UTF-8", why: nil)
    }
    return text
  }

  private func run(on path: String) throws(Failure) {
    let ending: ForegroundProcess.Ending
    do throws(ForegroundProcess.StartFailure) {
      // The shell splits the editor's own arguments; the path goes along untouched.
      ending = try ForegroundProcess.run(
        "/bin/sh", ["-c", editor + " \"$1\"", "sh", path], environment: environment)
    } catch {
      throw failure("The editor could not be started", why: error.reason)
    }
    switch ending {
    case .exited(0): return
    case .exited(127):
      throw failure("There is no editor \(editor)", why: nil)
    // A shell tells of a signal that way.
    case .exited(let code) where code > 128: throw left("was ended by signal \(code - 128)")
    case .exited(let code): throw left("was left with exit code \(code)")
    case .signalled(let signal): throw left("was ended by signal \(signal)")
    }
  }

  /// The editor works, and was left without wanting the text.
  private func left(_ how: String) -> Failure {
    Failure(
      "Nothing was changed: the editor \(how)",
      fix: "Save and leave the editor as usual to take the text over.", category: .interrupted)
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

  /// Removes the folder with the text and what the editor left beside it.
  private func remove(_ folder: String) {
    if let directory = opendir(folder), let place = MemoryLayout<dirent>.offset(of: \.d_name) {
      while let entry = readdir(directory) {
        // An entry is only as long as its name: it cannot be copied as what the type says.
        let start = UnsafeRawPointer(entry) + place
        let name = String(cString: start.assumingMemoryBound(to: CChar.self))
        // `.` and `..` cannot be unlinked, which is as it should be.
        unlink("\(folder)/\(name)")
      }
      closedir(directory)
    }
    rmdir(folder)
  }
}
