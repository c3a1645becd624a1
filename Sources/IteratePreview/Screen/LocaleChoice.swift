/// Which characters can be shown: what the locale says of the terminal.
struct LocaleChoice: Hashable, Sendable {
  /// The locale to set for character handling instead of the environment's; nil keeps that one.
  var override: String?
  /// Whether the terminal is taken to show Unicode.
  var isUnicode: Bool

  /// Decides from the locale's character set and the name the environment asks for.
  ///
  /// A name that asks for UTF-8 without getting it is that of a locale which is not installed here,
  /// as happens over ssh: the terminal at the other end still speaks UTF-8.
  init(codeset: String, environment: [String: String]) {
    if Self.isUTF8(codeset) {
      self.init(override: nil, isUnicode: true)
      return
    }
    let name =
      ["LC_ALL", "LC_CTYPE", "LANG"].lazy
      .compactMap { environment[$0] }.first { !$0.isEmpty } ?? ""
    let charset = name.split(separator: ".").dropFirst().first?.prefix { $0 != "@" } ?? ""
    if Self.isUTF8(charset) {
      self.init(override: "C.UTF-8", isUnicode: true)
    } else if Self.isASCII(codeset) {
      // Nobody chose a character set. Without one ncurses drops every character beyond ASCII.
      self.init(override: "C.UTF-8", isUnicode: false)
    } else {
      self.init(override: nil, isUnicode: false)
    }
  }

  private init(override: String?, isUnicode: Bool) {
    self.override = override
    self.isUnicode = isUnicode
  }

  private static func isUTF8(_ name: some StringProtocol) -> Bool {
    ["utf-8", "utf8"].contains(name.lowercased())
  }

  /// The names C libraries give the character set of the locales "C" and "POSIX".
  private static func isASCII(_ name: String) -> Bool {
    ["", "ansi_x3.4-1968", "us-ascii", "ascii", "646"].contains(name.lowercased())
  }
}
