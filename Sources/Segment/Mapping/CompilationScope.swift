/// Where a part of a mapping stands while it is compiled, and what it may need there.
struct CompilationScope: Sendable {
  /// How many parts it is inside of.
  var depth = 0
  /// The rules of time zones.
  var timeZones: TimeZones

  /// The scope of what is inside the part.
  var inner: CompilationScope { CompilationScope(depth: depth + 1, timeZones: timeZones) }
}
