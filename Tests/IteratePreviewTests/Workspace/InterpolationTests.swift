import Testing

@testable import IteratePreview

@Suite("Variables in texts")
struct InterpolationTests {
  private static let environment = ["NAME": "Ada", "EMPTY": "", "_1": "one"]

  @Test(arguments: [
    ("plain", "plain"), ("Hi ${NAME}!", "Hi Ada!"), ("${NAME}${NAME}", "AdaAda"),
    ("${EMPTY}", ""), ("${_1}", "one"), ("${NOPE:-there}", "there"), ("${EMPTY:-there}", "there"),
    ("${NAME:-there}", "Ada"), ("${NOPE:-}", ""), ("${NOPE:-a:-b}", "a:-b"),
    ("$$", "$"), ("$${NAME}", "${NAME}"), ("$$$", "$$"), ("$", "$"), ("$NAME", "$NAME"),
    ("$.event", "$.event"), ("é${NAME}é", "éAdaé"),
  ])
  func variablesDefaultsAndDollarSigns(source: String, text: String) {
    let result = Interpolation(source, environment: Self.environment)
    #expect(result.text == text)
    #expect(result.unset.isEmpty)
    #expect(result.malformed == nil)
  }

  @Test func everyUnsetNameIsListedOnceAndStaysInTheText() {
    let result = Interpolation("${B} ${A} ${B} ${NAME}", environment: Self.environment)
    #expect(result.unset == ["B", "A"])
    #expect(result.text == "${B} ${A} ${B} Ada")
  }

  @Test(arguments: [
    ("${", "${"), ("${NAME", "${NAME"), ("${}", "${}"), ("${1A}", "${1A}"),
    ("a ${B C} d", "${B C}"),
    ("${NAME-x}", "${NAME-x}"), ("${é}", "${é}"), ("${ NAME }", "${ NAME }"),
  ])
  func whatNamesNoVariableIsReported(source: String, malformed: String) {
    let result = Interpolation(source, environment: Self.environment)
    #expect(result.malformed == malformed)
    #expect(result.text == source)
  }

  @Test func valuesAreNotLookedIntoForVariables() {
    #expect(Interpolation("${A}", environment: ["A": "${B} $$"]).text == "${B} $$")
  }
}
