extension Subject {
  /// The pager less on a file of 200,000 lines; `nil` when it is not installed.
  ///
  /// - Throws: ``BenchFailure/notWritten(path:reason:)``.
  static func less() throws(BenchFailure) -> Subject? {
    guard let less = Tool("less") else { return nil }
    let folder = try TemporaryFolder()
    let lines = (1...200_000).map { "line \($0) of a long file, as a log may well be" }
    let file = try folder.file("long.txt", lines.joined(separator: "\n"))
    return Subject(
      name: "less", path: less.path, arguments: [file],
      // The last row but one, and the prompt.
      frameTexts: ["line \(Session.rows - 1) of", "long.txt"],
      lists: [KeyedList(name: "lines")],
      folder: folder)
  }
}
