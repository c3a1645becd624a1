/// The query of an address, kept byte for byte except for the parameters that are set.
public struct QueryString: Hashable, Sendable {
  /// The query without its `?`.
  public private(set) var text: String

  /// A query as it stands in an address, without its `?`.
  public init(_ text: String) {
    self.text = text
  }

  /// The decoded value of the first parameter called `name`; `nil` when there is none.
  ///
  /// A parameter without `=` has the empty value. What cannot be decoded is given as it stands.
  public func value(of name: String) -> String? {
    parameters.first { Self.isParameter($0, named: name) }.map { parameter in
      let value = String(Self.cut(parameter).value ?? "")
      return value.percentDecoded ?? value
    }
  }

  /// Gives the parameter `name` the value `value`.
  ///
  /// The first parameter of that name is replaced where it stands and others of that name are
  /// removed; when there is none, the parameter is added at the end.
  public mutating func set(_ name: String, to value: String) {
    let replacement = Substring(name.percentEncoded + "=" + value.percentEncoded)
    let old = parameters
    guard let place = old.firstIndex(where: { Self.isParameter($0, named: name) }) else {
      text += (text.isEmpty || text.utf8.last == UInt8(ascii: "&") ? "" : "&") + replacement
      return
    }
    let after = old[(place + 1)...].filter { !Self.isParameter($0, named: name) }
    text = (old[..<place] + [replacement] + after).joined(separator: "&")
  }

  /// The pieces between the ampersands, which may be empty.
  private var parameters: [Substring] {
    text.utf8.split(separator: UInt8(ascii: "&"), omittingEmptySubsequences: false)
      .map(Substring.init)
  }

  private static func isParameter(_ parameter: Substring, named name: String) -> Bool {
    String(cut(parameter).name).percentDecoded == name
  }

  private static func cut(_ parameter: Substring) -> (name: Substring, value: Substring?) {
    guard let equals = parameter.utf8.firstIndex(of: UInt8(ascii: "=")) else {
      return (parameter, nil)
    }
    return (parameter[..<equals], parameter[parameter.utf8.index(after: equals)...])
  }
}
