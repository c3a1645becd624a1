/// A part of a parsed template.
indirect enum LiquidNode: Sendable {
  /// Text that comes out as it is.
  case text(String)
  /// `{{ }}` and `echo`.
  case output(LiquidExpression)
  /// `assign`.
  case assign(name: String, LiquidExpression)
  /// `capture`.
  case capture(name: String, [PlacedNode])
  /// `increment`, or `decrement` with a negative step.
  case counter(name: String, step: Double)
  /// `cycle`.
  case cycle(group: LiquidOperand?, candidates: [LiquidOperand])
  /// `if` and `unless`: the first branch whose condition is met, else the alternative.
  case branches([Branch], otherwise: [PlacedNode])
  /// `block` and `liquid`: nodes in place. Inside a block there is a variable of that name.
  case group([PlacedNode], isBlock: Bool)
  /// `break` and `continue`.
  case stop

  /// A condition and what it leads to.
  struct Branch: Sendable {
    var condition: LiquidExpression
    /// Whether the condition is met when the expression is false.
    var isNegated: Bool
    var body: [PlacedNode]
  }

  /// A node and where the tag or output that made it begins.
  struct PlacedNode: Sendable {
    var node: LiquidNode
    var offset: Int
  }
}
