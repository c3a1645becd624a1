/// A program that is measured, and how to get about in it.
struct Subject {
  /// What the tables call it.
  var name: String
  /// Its file.
  var path: String
  /// What follows its name on the command line.
  var arguments: [String]
  /// What its screen shows once its first frame is complete.
  var frameTexts: [String]
  /// What closes whatever lies on top of the first frame.
  var opening = ""
  /// The lists to move about in, in this order.
  var lists: [KeyedList]
  /// The key that ends it.
  var leaving = "q"
  /// The folder of the files it works on, which stays as long as somebody knows the program.
  var folder: TemporaryFolder?
}

/// A list of a program, and how to get to it.
struct KeyedList: Hashable {
  /// What the tables call it.
  var name: String
  /// What is typed to get there.
  var approach: [Step] = []
  /// The direction in which it has entries, when it is entered.
  var firstArrow = Arrow.down
}

/// Keys that are typed together, and what the screen shows when they have had their effect.
struct Step: Hashable {
  /// The keys.
  var keys: String
  /// What to wait for; a moment of quiet when `nil`.
  var text: String?

  /// Keys, and what to wait for.
  init(_ keys: String, until text: String? = nil) {
    self.keys = keys
    self.text = text
  }
}

/// An arrow key.
enum Arrow: Character, Hashable {
  case up = "A"
  case down = "B"

  /// The other direction.
  var opposite: Arrow { self == .up ? .down : .up }
}
