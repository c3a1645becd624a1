extension Provenance.Lookup {
  /// What `path` leads to in `payload`.
  init(_ path: LookupPath, in payload: MappedValue) {
    self.init(keys: path, found: path.value(in: payload).json)
  }
}

extension Provenance.Template {
  /// The parts of `template` for `payload`.
  init(_ template: TemplateText, with payload: MappedValue) {
    // A template takes no payload for an empty one.
    let payload = payload.isUndefined ? .json(.object(JSONObject())) : payload
    text = template.source
    parts = Self.parts(of: template, with: payload)
    // A text that cannot be made is told as the failure of the template.
    let expanded = template.hasTripleBraces ? try? Self.text(of: parts) : nil
    expansion = expanded.map { text in
      Expansion(
        text: text, parts: Self.parts(of: TemplateText(doubleBraces: text), with: payload))
    }
  }

  private static func parts(of template: TemplateText, with payload: MappedValue) -> [Part] {
    template.pieces.map { piece in
      switch piece {
      case .text(let text): .text(text)
      case .placeholder(let path): .lookup(Provenance.Lookup(path, in: payload))
      }
    }
  }

  private static func text(of parts: [Part]) throws(EvaluationFailure) -> String {
    var text = ""
    for part in parts {
      switch part {
      case .text(let plain):
        text += plain
      case .lookup(let lookup):
        let value = MappedValue(lookup.found)
        if value.isPresent { text += try value.javaScriptText() }
        try EvaluationFailure.check(length: text.utf8.count)
      }
    }
    return text
  }
}

extension Provenance.Liquid {
  /// What `template` may read of `payload`.
  init(_ template: LiquidTemplate, with payload: MappedValue) {
    let context = LiquidContext(
      scope: LiquidValue(payload), timeZones: .utc, budget: EvaluationBudget())
    text = template.source
    lookups = template.eventPaths.map { path in
      guard let name = path.keys.first else { return Provenance.Lookup(path, in: payload) }
      let found = path.keys.dropFirst().reduce(context.lookUp(name)) { $0.member($1) }
      return Provenance.Lookup(keys: path, found: found.mapped.json)
    }
  }
}
