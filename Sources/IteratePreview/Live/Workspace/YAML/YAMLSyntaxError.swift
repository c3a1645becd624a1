/// Why a text is not YAML that a workspace can be made of, and where.
struct YAMLSyntaxError: Error, Hashable, Sendable {
  /// The place, as near as it is known.
  var position: TextPosition
  /// What is wrong, as a sentence without a full stop.
  var what: String
  /// What to do about it.
  var fix: String
}
