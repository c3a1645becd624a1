extension [LiquidNode.PlacedNode] {
  /// Appends what the nodes give to `output`, up to a `break` or `continue`.
  func render(
    into output: inout String,
    in context: inout LiquidContext
  ) throws(LiquidError) {
    for placed in self {
      if context.isStopped { return }
      do throws(LiquidError) {
        try placed.node.render(into: &output, in: &context)
      } catch {
        throw error.placed(at: placed.offset)
      }
    }
  }
}

extension LiquidNode {
  fileprivate func render(
    into output: inout String,
    in context: inout LiquidContext
  ) throws(LiquidError) {
    switch self {
    case .text(let text):
      try context.emit(text, into: &output)
    case .output(let expression):
      let value = try expression.value(in: &context)
      try context.emit(context.text(of: value), into: &output)
    case .assign(let name, let expression):
      context.assign(name, try expression.value(in: &context))
    case .capture(let name, let body):
      var captured = ""
      try body.render(into: &captured, in: &context)
      context.assign(name, .text(captured))
    case .counter(let name, let step):
      let before = try context.count(name, by: step)
      output += (step < 0 ? before + step : before).javaScriptText
    case .cycle(let group, let candidates):
      let name = try group?.value(in: &context) ?? .undefined
      try context.work(EvaluationBudget.value * name.weight())
      let key = try name.javaScriptText()
      let place = context.cycles["\(candidates.count) \(key)", default: 0]
      context.cycles["\(candidates.count) \(key)"] = (place + 1) % candidates.count
      let value = try candidates[place].value(in: &context)
      if value.isTruthyInJavaScript { try context.emit(context.text(of: value), into: &output) }
    case .branches(let branches, let otherwise):
      for branch in branches {
        let isTrue = try branch.condition.value(in: &context).isTrue
        if isTrue != branch.isNegated {
          try branch.body.render(into: &output, in: &context)
          return
        }
      }
      try otherwise.render(into: &output, in: &context)
    case .group(let body, let isBlock):
      context.blockDepth += isBlock ? 1 : 0
      try body.render(into: &output, in: &context)
      context.blockDepth -= isBlock ? 1 : 0
    case .stop:
      context.isStopped = true
    }
  }
}
