internal import Console
internal import Iterate

/// Where firings are saved.
struct FiringFolder: Hashable, Sendable {
  /// The folder.
  let path: String

  /// The folder that the settings name, `~` being `home`; else the one the program was started in.
  init(setting: String?, home: String?) {
    guard let setting else {
      path = "."
      return
    }
    if setting == "~" || setting.hasPrefix("~/"), let home {
      path = home + setting.dropFirst()
    } else {
      path = setting
    }
  }

  /// Saves a firing, for this user alone, in a file that was not there.
  ///
  /// - Returns: the file's path.
  /// - Throws: a failure of the category `configuration`; there is then no file.
  func save(_ file: FiringFile) throws(Failure) -> String {
    do throws(LocalFileFailure) {
      try LocalFile.makeFolder(path)
      return try LocalFile.writeNew(
        Array(file.text.utf8), in: path, name: file.name, mode: 0o600)
    } catch {
      throw Failure(
        "Firing #\(file.firing.id) was not saved", why: error.why,
        fix: "Start in a folder you may write to, or name one in your settings: saveFolder.",
        category: .configuration)
    }
  }
}
