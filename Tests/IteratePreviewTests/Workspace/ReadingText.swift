import Iterate

@testable import IteratePreview

/// Reads `text` as the file `shop.yaml`.
func readWorkspace(
  _ text: String, path: String = "shop.yaml", environment: [String: String] = [:]
) throws(WorkspaceFailure) -> WorkspaceReading {
  try WorkspaceReader(environment: environment).decode(text, path: path)
}

/// The lines an operator reads about `text`; none when it is right.
func mistakes(
  in text: String, path: String = "shop.yaml", environment: [String: String] = [:]
) -> [String] {
  do throws(WorkspaceFailure) {
    _ = try readWorkspace(text, path: path, environment: environment)
    return []
  } catch {
    return (error.failure.why ?? error.failure.what).split(separator: "\n").map(String.init)
  }
}
