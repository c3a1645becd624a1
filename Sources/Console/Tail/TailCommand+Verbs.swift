import Iterate

extension TailCommand {
  /// The lines that are whole by themselves, in lower case.
  static let plain: [String: TailCommand] = [
    "preview on": .order(.switchPreview(isOn: true)),
    "preview off": .order(.switchPreview(isOn: false)),
    "dry run on": .order(.switchDryRun(isOn: true)),
    "dry run off": .order(.switchDryRun(isOn: false)),
    "faults off": .order(.steer(.clearFaults)),
    "list": .report(.workspace), "surveys": .report(.surveys), "events": .report(.events),
    "persons": .report(.persons), "profiles": .report(.profiles), "why": .report(.ladder),
    "explain": .report(.prediction), "status": .report(.status),
    "cancel": .command(.exchangeCancel),
    "help": .help, "?": .help, "exit": .command(.appBackOrQuit),
  ]

  /// The verbs that take something after them, in the order of the help.
  static let verbs: [Verb] = [
    Verb(word: "fire", argument: "EVENT", help: "fires an event") { name in .order(.fire(name)) },
    Verb(
      word: "explain", argument: "EVENT", help: "tells every gate of an event before it is fired"
    ) { name in .report(.predictionOf(name)) },
    Verb(word: "preview", argument: "SURVEY", help: "previews a survey; on and off switch it") {
      name in .order(.preview(name))
    },
    Verb(word: "person", argument: "NAME", help: "fires as another person") { name in
      .order(.person(name))
    },
    Verb(word: "profile", argument: "NAME", help: "lets firings go elsewhere") { name in
      .order(.profile(name))
    },
    Verb(
      word: "client", argument: Persona.allCases.map(\.rawValue).joined(separator: "|"),
      help: "fires as another client"
    ) { (name) throws(TailProblem) in .order(.client(try persona(named: name))) },
    Verb(word: "link", argument: "EVENT", help: "tells the link that fires an event on the site") {
      name in .report(.linkTo(name))
    },
    Verb(word: "compare", argument: "EVENT", help: "fires an event four ways at a simulator") {
      name in .report(.comparisonOf(name))
    },
    Verb(word: "clock", argument: "+72h", help: "moves the simulator's clock") {
      (text) throws(TailProblem) in
      do throws(ClockMoveProblem) {
        return .order(.steer(.moveClock(try ClockMove(trimmed(text)))))
      } catch {
        throw TailProblem(sentence: error.sentence)
      }
    },
    Verb(word: "fault", argument: "KIND", help: "lets the simulator go wrong; faults off ends it") {
      (text) throws(TailProblem) in
      do throws(FaultProblem) {
        return .order(.steer(.setFault(try FaultSetting(trimmed(text)))))
      } catch {
        throw TailProblem(sentence: error.sentence)
      }
    },
  ]

  private static func trimmed(_ text: String) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  private static func persona(named name: String) throws(TailProblem) -> Persona {
    let wanted = name.lowercased().filter { !$0.isWhitespace && $0 != "-" }
    if let persona = Persona.allCases.first(where: { $0.rawValue.lowercased() == wanted }) {
      return persona
    }
    let names = Persona.allCases.map(\.rawValue)
    throw TailProblem(
      sentence: NameMatch.sentence(
        noSuch: "client", trimmed(name), near: NameDistance.nearest(to: name, among: names),
        among: names))
  }
}
