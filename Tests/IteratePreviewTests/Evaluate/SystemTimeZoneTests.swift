import Segment
import Testing

@testable import IteratePreview

@Suite("Time zones of the system")
struct SystemTimeZoneTests {
  @Test(
    "takes the names that a browser takes, in any case",
    arguments: [
      "UTC", "utc", "GMT", "gmt", "Etc/UTC", "Europe/Berlin", "europe/berlin", "EUROPE/BERLIN",
      "asia/KOLKATA", "Asia/Calcutta", "us/pacific", "US/Pacific", "etc/gmt+5", "Etc/GMT-14",
      "GMT0",
      "gmt+0", "GMT-0", "zulu", "est5edt", "EST", "PST8PDT", "america/port_of_spain",
      "america/argentina/comodrivadavia", "brazil/denoronha", "w-su", "nz-chat", "gb-eire",
    ])
  func taken(name: String) {
    #expect(TimeZones.isKnown(name))
  }

  @Test(
    "refuses the names that a browser refuses",
    arguments: [
      "GMT+5", "gmt+5", "UTC+1", "utc+1", "UTC0", "GMT+05:30", "+05:30", "-08:00", "+0530", "Z",
      "Etc/GMT+13", "Etc/GMT-15", "Etc/Unknown", "Factory", "factory", "posix/UTC", "localtime",
      " UTC",
      "UTC ", "", "Nowhere/Land", "Europe", "../UTC", "Europe/Berlin/x/y",
    ])
  func refused(name: String) {
    #expect(!TimeZones.isKnown(name))
  }

  @Test("shows the time of a zone whose name is in lower case")
  func lowerCase() {
    var evaluator = Evaluator(timeZones: .system(local: "UTC"))
    let line =
      #"{"op":"liquid","template":"{{ t | date: '%H %z', 'europe/berlin' }}","event":{"t":1700000000}}"#
    Array(line.utf8).withUnsafeBufferPointer { evaluator.answer($0) }
    var answer = ""
    evaluator.takeAnswers { answer = String(decoding: $0, as: UTF8.self) }
    #expect(answer == #"{"ok":"23 +0100"}"# + "\n")
  }
}
