extension Subject {
  /// The history browser tig on a history of 3,000 commits; `nil` when tig or git is not installed.
  ///
  /// - Throws: ``BenchFailure`` when git cannot make it.
  static func tig() throws(BenchFailure) -> Subject? {
    guard let tig = Tool("tig"), let git = Tool("git") else { return nil }
    let folder = try TemporaryFolder()
    let repository = try folder.folder("repository")
    let history = try folder.file("history", commits(commitCount))
    try git.run(["init", "--quiet", "--initial-branch=main"], in: repository)
    try git.run(["fast-import", "--quiet"], in: repository, input: history)
    try git.run(["reset", "--hard", "--quiet"], in: repository)
    return Subject(
      name: "tig", path: tig.path, arguments: ["-C", repository],
      // The newest commit in the first row, and how far it is through all in the last.
      frameTexts: ["Change the greeting for the \(commitCount)th time", "commit 1 of "],
      lists: [KeyedList(name: "commits")],
      folder: folder)
  }

  private static let commitCount = 3000

  /// A history of commits that each change one file, as `git fast-import` reads it.
  private static func commits(_ count: Int) -> String {
    var text = ""
    for number in 1...count {
      let message = "Change the greeting for the \(number)th time\n"
      let content = "Hello, world \(number)\n"
      // A quarter of an hour apart.
      let time = 1_700_000_000 + 900 * number
      text += """
        commit refs/heads/main
        committer Grace Example <grace@example.com> \(time) +0000
        data \(message.utf8.count)
        \(message)M 644 inline greeting.txt
        data \(content.utf8.count)
        \(content)

        """
    }
    return text
  }
}
