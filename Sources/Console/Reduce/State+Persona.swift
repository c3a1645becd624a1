import Iterate

extension State {
  /// Fires as the next client from now on; plan, request and prediction follow.
  mutating func nextPersona() {
    let all = Persona.allCases
    let index = all.firstIndex(of: persona) ?? 0
    use(all[(index + 1) % all.count])
  }

  /// Fires as a client from now on.
  mutating func use(_ persona: Persona) {
    self.persona = persona
    let client = persona == .web ? "the website's client" : "the \(persona.title) SDK"
    show(note: "Requests and readings are now those of \(client)")
  }
}
