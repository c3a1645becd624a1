import Iterate
import Testing

@Suite("The nearest name")
struct NameDistanceTests {
  @Test(
    "is found, and how it differs is said",
    arguments: [
      ("checkout finished", "differs only in upper and lower case"),
      ("Checkout  Finished ", "differs only in blanks"),
      (" checkout finished", "differs only in blanks and upper and lower case"),
      ("Checkout-Finished", "differs only in blanks, hyphens and underscores"),
      (
        "checkout_finished", "differs only in blanks, hyphens, underscores and upper and lower case"
      ),
      ("CheckoutFinished", "differs only in blanks, hyphens and underscores"),
      ("Checkouts Finished", "differs in singular and plural"),
      ("Checkout Finishe", "differs in one letter"),
      ("Chekcout Finished", "differs in one letter"),
      ("Chekout Finishd", "differs in 2 letters"),
    ])
  func near(_ wanted: String, _ difference: String) {
    let near = NameDistance.nearest(to: wanted, among: ["Cart Viewed", "Checkout Finished"])
    #expect(near?.name == "Checkout Finished")
    #expect(near?.difference == difference)
  }

  @Test(
    "is none when nothing is like it",
    arguments: [
      "Checkout Finished", "Page Viewed Twice", "", "--", "C", "Checkout", "日本",
    ])
  func none(_ wanted: String) {
    #expect(NameDistance.nearest(to: wanted, among: ["Checkout Finished", "", "A"]) == nil)
  }

  @Test("is the slightest difference, and of equals the first")
  func order() {
    let names = ["Cart Viewer", "cart_viewed", "CART VIEWED", "cart viewed"]
    #expect(NameDistance.nearest(to: "Cart Viewed", among: names)?.name == "CART VIEWED")
  }

  @Test("tells accents that only look the same")
  func encoding() {
    let near = NameDistance.nearest(to: "Caf\u{e9}", among: ["Cafe\u{301}"])
    #expect(near?.difference == "differs only in how accents are encoded")
  }

  @Test("is found for letters of any script")
  func scripts() {
    #expect(NameDistance.nearest(to: "ЗАКАЗ ГОТОВ", among: ["заказ готов"]) != nil)
  }

  @Test("is not looked for among names of more than 400 bytes")
  func hostile() {
    let long = String(repeating: "a", count: 400)
    #expect(NameDistance.nearest(to: long, among: ["\(long.dropLast())b"]) != nil)
    #expect(NameDistance.nearest(to: long, among: [long + "b"]) == nil)
    #expect(NameDistance.nearest(to: long + "b", among: [long]) == nil)
  }
}
