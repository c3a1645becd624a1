import Foundation
import TestSupport
import Testing

/// `--json`: one object, with the keys and types of the README.
@Suite struct JSONOutputTests {
  private static func object(_ run: HeadlessRun) throws -> [String: Any] {
    let json = try JSONSerialization.jsonObject(with: Data(run.output.utf8))
    return try #require(json as? [String: Any])
  }

  @Test func firingIsOneLineWithTheDocumentedKeys() async throws {
    let run = try await HeadlessRun(
      ["fire", "Checkout Finished", "--json"], in: try Scratch())
    #expect(run.status == 0)
    #expect(run.output.split(separator: "\n").count == 1)
    #expect(run.output.hasSuffix("\n"))
    #expect(run.errors.isEmpty)
    let object = try Self.object(run)
    #expect(
      Set(object.keys) == [
        "version", "mode", "preview", "profile", "persona", "event", "subscriptions", "commands",
        "exchanges", "notes", "ladder", "prediction", "verdict", "surprise",
      ])
    #expect(object["version"] as? Int == 1)
    #expect(object["mode"] as? String == "simulated")
    #expect(object["profile"] is String)
    #expect(object["persona"] is String)
    #expect(object["notes"] is [String])
    #expect(object["commands"] as? [[String]] == [["event", "Checkout Finished"]])
    let preview = try #require(object["preview"] as? [String: Any])
    #expect(preview["on"] as? Bool == true)
    let event = try #require(object["event"] as? [String: Any])
    #expect(event["type"] as? String == "track")
    #expect(event["event"] as? String == "Checkout Finished")
    for name in ["prediction", "verdict"] {
      let verdict = try #require(object[name] as? [String: Any])
      #expect(
        Set(verdict.keys).isSubset(of: [
          "shown", "survey", "gate", "sentence", "remedy", "grade", "failure",
        ]), "\(verdict.keys)")
      #expect(verdict["shown"] as? Bool == true)
      #expect(verdict["sentence"] is String)
    }
  }

  @Test func whatCannotEvenBeSentIsAnObjectToo() async throws {
    let run = try await HeadlessRun(
      ["fire", "Checkout Finished", "--json", "--survey", "No Such"], in: try Scratch())
    #expect(run.status == 66)
    #expect(run.output.split(separator: "\n").count == 1)
    let object = try Self.object(run)
    #expect(Set(object.keys) == ["version", "failure"])
    let failure = try #require(object["failure"] as? [String: Any])
    #expect(failure["category"] as? String == "notFound")
    #expect(failure["what"] as? String == "The workspace has no survey No Such")
  }

  @Test func exchangeHoldsTheRequestAndItsReply() async throws {
    let object = try Self.object(
      try await HeadlessRun(["fire", "Checkout Finished", "--json"], in: try Scratch()))
    let exchanges = try #require(object["exchanges"] as? [[String: Any]])
    let first = try #require(exchanges.first)
    let request = try #require(first["request"] as? [String: Any])
    #expect(request["method"] as? String == "POST")
    #expect((request["url"] as? String)?.hasPrefix("http://127.0.0.1:") == true)
    #expect(request["headers"] != nil)
    #expect(request["body"] is [String: Any])
    let response = try #require(first["response"] as? [String: Any])
    #expect(response["status"] as? Int == 200)
    #expect(response["milliseconds"] is NSNumber)
    #expect(response["body"] is [String: Any])
  }

  @Test func subscriptionsSayWhyTheyMatchOrNot() async throws {
    let object = try Self.object(
      try await HeadlessRun(["fire", "Checkout Finished", "--json"], in: try Scratch()))
    let subscriptions = try #require(object["subscriptions"] as? [[String: Any]])
    #expect(!subscriptions.isEmpty)
    for subscription in subscriptions {
      #expect(subscription["name"] is String)
      #expect(subscription["action"] is String)
      #expect(subscription["enabled"] is Bool)
      let matched = try #require(subscription["matched"] as? Bool)
      #expect(matched ? subscription["payload"] is [String: Any] : subscription["reason"] is String)
    }
  }

  @Test func failureIsInTheObjectAndInTheExitCodeAndErrorsStayEmpty() async throws {
    let run = try await HeadlessRun(firingAt: .closeUnanswered, ["--json"])
    #expect(run.status == 69)
    #expect(run.errors.isEmpty)
    let object = try Self.object(run)
    let verdict = try #require(object["verdict"] as? [String: Any])
    #expect(verdict["shown"] is NSNull)
    #expect(verdict["failure"] is [String: Any])
    let exchanges = try #require(object["exchanges"] as? [[String: Any]])
    #expect(exchanges.first?["failure"] is [String: Any])
    #expect(exchanges.first?["response"] == nil)
  }

  @Test func dryRunSaysThatItIsOneAndHasNoExchanges() async throws {
    let run = try await HeadlessRun(
      ["fire", "Checkout Finished", "--json", "--dry-run"], in: try Scratch())
    let object = try Self.object(run)
    #expect(object["mode"] as? String == "dry-run")
    #expect((object["exchanges"] as? [Any])?.isEmpty == true)
    #expect((object["verdict"] as? [String: Any])?["shown"] is NSNull)
  }

  @Test func listIsOneObjectWithSurveysAndEvents() async throws {
    let object = try Self.object(
      try await HeadlessRun(["list", "--json"], in: try Scratch()))
    #expect(object["version"] as? Int == 1)
    let surveys = try #require(object["surveys"] as? [[String: Any]])
    #expect(surveys.contains { $0["name"] as? String == "Checkout NPS" })
    #expect(object["events"] is [[String: Any]])
    #expect(object["profiles"] is [String])
  }
}
