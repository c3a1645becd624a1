extension Sequence<String> {
  /// The texts in quotation marks, separated by commas; what is over `limit` is only counted.
  func quotedList(limit: Int) -> String {
    let all = Array(self)
    let shown = all.prefix(limit).map { "\"\($0)\"" }.joined(separator: ", ")
    return all.count > limit ? "\(shown) and \(all.count - limit) more" : shown
  }
}
