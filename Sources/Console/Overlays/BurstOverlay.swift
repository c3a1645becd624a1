import Iterate
import Terminal

/// An event fired many times: how many, how fast, by whom; then what they come to.
public struct BurstOverlay: Hashable, Sendable {
  /// What can be set.
  enum Field: Hashable, CaseIterable { case count, rate, person, hours }

  /// What was set.
  struct Settings: Hashable {
    var count: Int
    var rate: Int?
    var isByNewPersons: Bool
    var hours: Int
  }

  /// Whether it is still asked how often.
  private(set) var isAsking: Bool
  /// What is being set.
  private(set) var field = Field.count
  private(set) var count: TextField
  private(set) var rate: TextField
  private(set) var hours: TextField
  private(set) var isByNewPersons: Bool
  /// Why what was set cannot be.
  private(set) var problem: String?

  /// The card that asks, with what an earlier burst was like.
  init(asking order: BurstOrder?) {
    isAsking = true
    count = TextField(String(order?.count ?? 10))
    rate = TextField(order?.rate.map(String.init) ?? "")
    let earlier = order?.hours ?? 0
    hours = TextField(earlier > 0 ? String(earlier) : "")
    isByNewPersons = order?.isByNewPersons ?? false
  }

  /// The card that shows a burst.
  init(showing order: BurstOrder) {
    self.init(asking: order)
    isAsking = false
  }

  /// Whether letters are text.
  var isTyping: Bool { isAsking }

  // MARK: Reduce

  /// What a key leads to.
  enum Outcome {
    case stays
    case closes
    case stops
    case starts(Settings)
  }

  /// Takes pasted text, of which only digits can be meant.
  mutating func insert(_ text: String) {
    guard isAsking else { return }
    edit { $0.insert(String(text.filter(\.isASCIIDigit).prefix(6))) }
  }

  /// Takes a key.
  ///
  /// - Parameters:
  ///   - press: the key.
  ///   - isRunning: whether a burst is being fired.
  ///   - isAtSimulator: whether there is a clock to move.
  /// - Returns: what it leads to.
  mutating func handle(_ press: KeyPress, isRunning: Bool, isAtSimulator: Bool) -> Outcome {
    guard isAsking else { return shownKey(press, isRunning: isRunning) }
    let fields = Field.allCases.filter { $0 != .hours || isAtSimulator }
    let place = fields.firstIndex(of: field) ?? 0
    switch (press.key, press.modifiers) {
    case (.escape, _): return .closes
    case (.enter, _): return start(isAtSimulator: isAtSimulator)
    case (.tab, .shift), (.up, _): field = fields[(place + fields.count - 1) % fields.count]
    case (.tab, _), (.down, _): field = fields[(place + 1) % fields.count]
    case (.character(" "), _), (.left, _), (.right, _):
      if field == .person {
        isByNewPersons.toggle()
      } else {
        edit { $0.handle(press) }
      }
    case (.character(let character), []) where !character.isASCIIDigit: break
    default: edit { $0.handle(press) }
    }
    return .stays
  }

  private mutating func shownKey(_ press: KeyPress, isRunning: Bool) -> Outcome {
    switch press.key {
    case .escape, .character(" "), .character("q"): return isRunning ? .stops : .closes
    case .enter where !isRunning, .character("B") where !isRunning: isAsking = true
    default: break
    }
    return .stays
  }

  private mutating func edit(_ change: (inout TextField) -> Void) {
    problem = nil
    switch field {
    case .count: change(&count)
    case .rate: change(&rate)
    case .hours: change(&hours)
    case .person: break
    }
  }

  private mutating func start(isAtSimulator: Bool) -> Outcome {
    guard let count = Int(count.text), (1...BurstOrder.countLimit).contains(count) else {
      return refuse(.count, "How many: a number from 1 to 10000.")
    }
    var rate: Int?
    if !self.rate.text.isEmpty {
      guard let number = Int(self.rate.text), (1...BurstOrder.rateLimit).contains(number) else {
        return refuse(.rate, "A second: a number from 1 to 100, or nothing for as fast as can be.")
      }
      rate = number
    }
    var hours = 0
    if isAtSimulator, !self.hours.text.isEmpty {
      guard let number = Int(self.hours.text), number <= BurstOrder.hourLimit / count else {
        return refuse(
          .hours,
          "Hours: at most \(BurstOrder.hourLimit / count), so that it stays within 100 years.")
      }
      hours = number
    }
    problem = nil
    isAsking = false
    return .starts(
      Settings(count: count, rate: rate, isByNewPersons: isByNewPersons, hours: hours))
  }

  private mutating func refuse(_ field: Field, _ problem: String) -> Outcome {
    self.field = field
    self.problem = problem
    return .stays
  }
}

extension Character {
  fileprivate var isASCIIDigit: Bool { isASCII && isWholeNumber }
}
