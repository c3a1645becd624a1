extension Session {
  /// Presses an arrow key as this terminal sends it, and reads the answer.
  func press(_ arrow: Arrow) -> KeyAnswer? {
    let isApplicationMode = vt.modes.contains(1)
    let keys = "\u{1B}\(isApplicationMode ? "O" : "[")\(arrow.rawValue)"
    let start = ContinuousClock.now
    type(keys)
    return burst().map { burst in
      KeyAnswer(
        toFirstByte: start.duration(to: burst.firstTime),
        toPainted: start.duration(to: burst.lastTime),
        byteCount: burst.byteCount)
    }
  }

  /// Goes to a list and moves about in it: four entries on and four back, `rounds` times.
  ///
  /// - Throws: ``BenchFailure/notShown(program:waitedFor:screen:)``.
  func moveAbout(in list: KeyedList, rounds: Int = 2) throws(BenchFailure) -> KeySeries {
    for step in list.approach { try perform(step) }
    let there = Array(repeating: list.firstArrow, count: 4)
    let arrows = there + there.map(\.opposite)
    var series = KeySeries()
    let before = usage
    for _ in 0..<rounds {
      for arrow in arrows {
        if let answer = press(arrow) {
          series.answers.append(answer)
        } else {
          series.silentCount += 1
        }
      }
    }
    let spent = usage.difference(since: before)
    series.cpuPerKey = spent.cpu / (rounds * arrows.count)
    return series
  }
}

/// How a program has answered a key.
struct KeyAnswer {
  /// From writing the key to the answer's first byte.
  let toFirstByte: Duration
  /// From writing the key to the answer's last byte.
  let toPainted: Duration
  /// How many bytes it had.
  let byteCount: Int
}

/// How a program has answered keys.
struct KeySeries {
  /// The answers.
  var answers: [KeyAnswer] = []
  /// How many keys it has not answered.
  var silentCount = 0
  /// The processor time that a key has cost the program.
  var cpuPerKey = Duration.zero
}
