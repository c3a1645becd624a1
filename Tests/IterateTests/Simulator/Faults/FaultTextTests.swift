import Iterate
import Testing

@Suite("The spelling of faults")
struct FaultTextTests {
  @Test("is one name a kind, all different", arguments: Fault.kinds)
  func names(fault: Fault) throws {
    #expect(Fault.kinds.filter { $0.name == fault.name }.count == 1)
    #expect(try Fault(fault.text) == fault)
    #expect(try FaultSetting("\(fault.text):3") == FaultSetting(fault, remaining: 3))
    #expect(fault.text.hasPrefix(fault.name))
    #expect(!fault.title.isEmpty && !fault.name.contains(":") && !fault.name.contains("="))
  }

  @Test("is a public contract")
  func contract() {
    #expect(
      Fault.kinds.map(\.name) == [
        "latency", "drop", "reset", "drip", "huge", "401", "403", "404", "429", "500", "503",
        "redirect", "errors", "error", "no-token", "html", "truncated", "text",
      ])
  }

  @Test(
    "carries numbers",
    arguments: [
      ("latency=500", FaultSetting(.latency(milliseconds: 500))),
      ("latency", FaultSetting(.latency(milliseconds: 500))),
      ("latency=0:1", FaultSetting(.latency(milliseconds: 0), remaining: 1)),
      ("429", FaultSetting(.tooManyRequests(retryAfterSeconds: 60))),
      ("429=5:2", FaultSetting(.tooManyRequests(retryAfterSeconds: 5), remaining: 2)),
    ])
  func numbers(text: String, setting: FaultSetting) throws {
    #expect(try FaultSetting(text) == setting)
    #expect(try FaultSetting(setting.text) == setting)
  }

  @Test(
    "is refused with a sentence when it is wrong",
    arguments: [
      ("", "\"\" is no fault; there are latency, drop"), ("latncy", "\"latncy\" is no fault"),
      ("HTML", "\"HTML\" is no fault"), ("drop=3", "The fault drop takes no number."),
      ("latency=", "The number of latency must be from 0 to 600000, not \"\"."),
      ("latency=-1", "The number of latency"), ("latency=1e3", "The number of latency"),
      ("429=86401", "The number of 429 must be from 0 to 86400"),
      ("429:0", "After : stands for how many requests, from 1 to 1000000, not \"0\"."),
      ("429:", "After :"), ("429:99999999999999999999", "After :"), ("429:2:3", "After :"),
    ])
  func wrong(text: String, start: String) {
    do throws(FaultProblem) {
      _ = try FaultSetting(text)
      Issue.record("\(text) was taken")
    } catch {
      #expect(error.sentence.hasPrefix(start), "\(error.sentence)")
      #expect(error.sentence.hasSuffix("."))
    }
  }
}
