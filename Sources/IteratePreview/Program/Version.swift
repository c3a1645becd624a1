/// Which version of the program this is.
enum Version {
  /// Semantic: major, minor, patch.
  static let text = "0.1.0"
}
