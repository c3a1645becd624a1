import Iterate
import Testing

@Suite("A preview link")
struct PreviewLinkTests {
  private static let id = "65f0c0ffee0000000000abcd"

  @Test(
    "gives its survey in every form it is copied in",
    arguments: [
      id,
      "  \(id)\n",
      "iterate_preview=\(id)",
      "?iterate_preview=\(id)",
      "https://shop.example/cart?iterate_preview=\(id)",
      "https://shop.example/?a=1&iterate_preview=\(id)&b=2#top",
      "https://shop.example?iterate_preview=%36%35f0c0ffee0000000000abcd",
      "https://shop.example?iterate%5Fpreview=\(id)",
      "?iterate_preview=\(id)&iterate_preview=other",
      "?Iterate_Preview=other&iterate_preview=\(id)",
      "<https://s.example/?iterate_preview=\(id)>", "?iterate_preview=\(id) please",
    ])
  func accepted(_ text: String) throws {
    #expect(try PreviewLink.surveyID(in: text) == Self.id)
  }

  @Test(
    "may name a survey in a form of its own",
    arguments: [
      ("?iterate_preview=a%20b%2Fc", "a b/c"), ("?iterate_preview=a=b", "a=b"),
      ("?iterate_preview=%zz%4", "%zz%4"), ("?iterate_preview=%ff", "\u{fffd}"),
      ("?iterate_preview=a+b", "a+b"), ("?x=?&iterate_preview=y", "y"),
    ])
  func otherValues(_ text: String, _ value: String) throws {
    #expect(try PreviewLink.surveyID(in: text) == value)
  }

  @Test(
    "without a survey says what is missing",
    arguments: [
      ("", .empty), (" \n", .empty),
      ("?iterate_preview", .withoutValue), ("?iterate_preview=", .emptyValue),
      ("?iterate_preview=&iterate_preview=\(id)", .emptyValue),
      ("https://shop.example/cart", .noParameter),
      ("https://shop.example/#?iterate_preview=\(id)", .noParameter),
      ("https://shop.example/?ITERATE_PREVIEW=\(id)", .noParameter),
      ("https://shop.example/?my_iterate_preview=\(id)", .noParameter),
      ("65f0c0ffee0000000000abc", .noParameter), ("65f0c0ffee0000000000abcg", .noParameter),
      ("#", .noParameter), ("?", .noParameter), ("&&==", .noParameter), ("%", .noParameter),
    ] as [(String, PreviewLinkProblem)])
  func refused(_ text: String, _ problem: PreviewLinkProblem) {
    #expect(throws: problem) { try PreviewLink.surveyID(in: text) }
    #expect(problem.failure.fix.contains("iterate_preview=<id>"))
  }
}
