import Iterate
import Segment
import Testing

@Suite("What is printed of a matrix")
struct MatrixOutputTests {
  private static let matrix = Matrix(filling: MatrixTests.job())

  @Test("is one JSON object with every event, and a cell for every survey")
  func json() throws {
    let json = Self.matrix.json
    #expect(
      json.objectValue?.keys == [
        "version", "workspace", "person", "persona", "preview", "time", "surveys", "events",
      ])
    #expect(json["version"] == 1)
    #expect(json["preview"] == false)
    let events = try #require(json["events"]?.arrayValue)
    #expect(events.count == 7)
    for event in events {
      #expect(event.objectValue?.keys == ["name", "type", "displays", "cells"])
      let cells = try #require(event["cells"]?.arrayValue)
      #expect(cells.compactMap { $0["survey"]?.stringValue } == MatrixTests.surveys.map(\.id))
      for cell in cells {
        #expect(
          cell.objectValue?.keys == [
            "survey", "outcome", "targeted", "gate", "behind", "sentence", "remedy",
          ])
      }
    }
    let draft = try #require(events[6]["cells"]?.arrayValue)[3]
    #expect(draft["outcome"] == "not-shown")
    #expect(draft["gate"] == "published")
    #expect(draft["targeted"] == true)
  }

  @Test("is CSV with a row an event, quoted where it must be, in lines that end in CRLF")
  func csv() {
    let lines = Self.matrix.csv.split(separator: "\r\n", omittingEmptySubsequences: false)
    #expect(lines.count == 9)
    #expect(lines.last == "")
    #expect(
      lines[0]
        == "event,type,displays,Sampled,\"Pro, \"\"quoted\"\"\",Once,Draft,Mobile,Elsewhere")
    #expect(lines[7].hasPrefix("D,track,0,not-shown:event,not-shown:event,not-shown:event"))
    #expect(lines[7].contains(",not-shown:published,"))
    #expect(lines[5].hasPrefix("Pricing,page,0,not-shown:trigger,"))
  }

  @Test(
    "doubles every quotation mark of a name, also one that carries an accent",
    arguments: [
      ("a,b", "\"a,b\""), ("a\nb", "\"a\nb\""), ("a\r\nb", "\"a\r\nb\""), ("=1+1", "=1+1"),
      ("\"\u{301}x", "\"\"\"\u{301}x\""), (" edge ", " edge "), ("日本", "日本"),
    ])
  func quoting(name: String, quoted: String) {
    var workspace = MatrixTests.workspace
    workspace.surveys = []
    workspace.events = [EventTemplate(name: name)]
    let csv = Matrix(filling: MatrixTests.job(workspace)).csv
    #expect(Array(csv.utf8) == Array("event,type,displays\r\n\(quoted),track,0\r\n".utf8))
  }

  @Test("tells surveys of one name apart by their ids")
  func sameNames() {
    var workspace = MatrixTests.workspace
    workspace.surveys = [
      Survey(id: "65f0c0ffee0000000000bbc1", name: "Twin"),
      Survey(id: "65f0c0ffee0000000000bbc2", name: "Twin"),
      Survey(id: "65f0c0ffee0000000000bbc3", name: "Other"),
    ]
    let csv = Matrix(filling: MatrixTests.job(workspace)).csv
    #expect(
      csv.hasPrefix(
        "event,type,displays,Twin (65f0c0ffee0000000000bbc1),Twin (65f0c0ffee0000000000bbc2),Other"
      ))
  }

  @Test("holds no secret of a sentence")
  func secrets() throws {
    var workspace = MatrixTests.workspace
    let secret = "eyJhbGciOiJIUzI1NiJ9.eyJjYW5hcnkiOjF9.c2lnbmF0dXJlLWNhbmFyeQ"
    workspace.surveys = [
      Survey(
        id: "65f0c0ffee0000000000bbc1", name: "Traits", events: ["A"],
        targeting: Targeting(
          traits: [TraitRule(name: "plan", condition: .equals(.string(secret)))]))
    ]
    workspace.person.traits["plan"] = .string(secret + "x")
    let text = Matrix(filling: MatrixTests.job(workspace)).json.text
    #expect(text.contains("\"gate\":\"traits\""))
    #expect(!text.contains("c2lnbmF0dXJlLWNhbmFyeQ"))
  }
}
