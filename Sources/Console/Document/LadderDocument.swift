import Iterate
import Terminal

/// A ladder gate by gate: how each came out, the fact that decided it, and what to do.
enum LadderDocument {
  /// The document of `ladder`, below the verdict in full.
  ///
  /// Each gate is a group whose id is the gate's, with its whole fact and the remedy inside; the one
  /// that decides is open.
  ///
  /// - Parameters:
  ///   - ladder: the gates.
  ///   - surprise: what was expected instead.
  ///   - verdict: the verdict or the prediction.
  ///   - width: the columns there are.
  ///   - redactor: what masks secrets.
  ///   - glyphs: the symbols the terminal can show.
  /// - Returns: the document.
  static func document(
    _ ladder: Ladder, surprise: String?, verdict: Verdict, width: Int, redactor: Redactor,
    glyphs: Glyphs
  ) -> Document {
    // Before lines are cut and wrapped: half a secret is not known as one.
    let ladder = redactor.redact(ladder)
    let surprise = surprise.map(redactor.redact)
    let verdict = redactor.redact(verdict)
    let column = 4 + (GateID.allCases.map(\.rawValue.count).max() ?? 0)
    var parts = [
      Document.Part.lines(
        heading(surprise: surprise, verdict: verdict, width: width, glyphs: glyphs))
    ]
    var section: Bool?
    for rung in ladder.rungs {
      if section != rung.gate.isPerFiring {
        section = rung.gate.isPerFiring
        parts.append(.lines([title(of: rung, in: ladder)]))
      }
      parts.append(
        .group(
          id: .gate(rung.gate),
          heading: Self.heading(of: rung, column: column, width: width, glyphs: glyphs),
          lines: details(of: rung, width: width, glyphs: glyphs)))
    }
    let open = ladder.decisive?.gate
    let folded = ladder.rungs.map(\.gate).filter { $0 != open }
    return Document(parts, folded: Set(folded.map { .gate($0) }), redactor: redactor)
  }

  private static func heading(
    surprise: String?, verdict: Verdict, width: Int, glyphs: Glyphs
  ) -> [Line] {
    var lines: [Line] = []
    if let surprise { lines.append(Line("\(glyphs.warning) \(surprise)", .warning)) }
    lines.append(Line(verdict.sentence))
    if let remedy = verdict.remedy {
      lines.append(Line("\(glyphs.arrowRight) \(remedy)", .accent))
    }
    return lines.flatMap { $0.sanitized().wrapped(width: max(10, width)) } + [Line()]
  }

  private static func title(of rung: GateFinding, in ladder: Ladder) -> Line {
    if rung.gate.isPerFiring { return Line("This firing", Ink(.strong, .bold)) }
    return Line(ladder.survey?.name ?? "Any survey", Ink(.strong, .bold))
  }

  private static func heading(
    of rung: GateFinding, column: Int, width: Int, glyphs: Glyphs
  ) -> Line {
    let sign = Line(glyphs.sign(of: rung.result), rung.result.ink)
    let name = Line(" \(rung.gate.rawValue)", rung.result == .fail ? Ink(.failure, .bold) : Ink())
    let blanks = Line(String(repeating: " ", count: max(1, column - sign.width - name.width)))
    let room = max(0, width - 2 - column)
    return sign + name + blanks
      + Line(rung.fact, rung.result == .pass ? .muted : Ink()).sanitized().truncated(to: room)
  }

  private static func details(of rung: GateFinding, width: Int, glyphs: Glyphs) -> [Line] {
    var lines = [Line("\(rung.result.word): ", rung.result.ink) + Line(rung.fact)]
    if let remedy = rung.remedy, !remedy.isEmpty {
      lines.append(Line("\(glyphs.arrowRight) ", .accent) + Line(remedy, .accent))
    }
    return lines.flatMap { $0.sanitized().wrapped(width: max(10, width - 4)) }
  }
}

extension Glyphs {
  /// The sign of a gate's result, which says the same without colour.
  func sign(of result: GateFinding.Result) -> String {
    switch result {
    case .pass: success
    case .fail: failure
    case .skippedByPreview: skipped
    case .unknown: question
    }
  }
}

extension GateFinding.Result {
  /// The colour of a gate's result.
  var ink: Ink {
    switch self {
    case .pass: Ink(.success)
    case .fail: Ink(.failure, .bold)
    case .skippedByPreview: Ink(.muted)
    case .unknown: Ink(.warning)
    }
  }
}
