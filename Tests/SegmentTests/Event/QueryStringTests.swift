import Segment
import Testing

@Suite("Query strings")
struct QueryStringTests {
  @Test(
    "setting replaces in place, collapses repetitions, else adds at the end",
    arguments: [
      ("", "p=new"),
      ("a=1", "a=1&p=new"),
      ("a=1&", "a=1&p=new"),
      ("p=old", "p=new"),
      ("p", "p=new"),
      ("p=", "p=new"),
      ("a=1&p=old&b=2", "a=1&p=new&b=2"),
      ("p=1&a=1&p=2&b=2&p", "p=new&a=1&b=2"),
      ("%70=old&a", "p=new&a"),
      ("P=1", "P=1&p=new"),
      ("pp=1&xp=2", "pp=1&xp=2&p=new"),
      ("a=p=1", "a=p=1&p=new"),
      ("a=%e2%82&b=+%20&&=&c", "a=%e2%82&b=+%20&&=&c&p=new"),
      ("%zz=1&%=2", "%zz=1&%=2&p=new"),
    ]
  )
  func setting(text: String, result: String) {
    var query = QueryString(text)
    query.set("p", to: "new")
    #expect(query.text == result)
    #expect(query.value(of: "p") == "new")
  }

  @Test(
    "names and values are escaped",
    arguments: [
      ("65f0c0ffee0000000000abcd", "65f0c0ffee0000000000abcd"), ("a b&c=d", "a%20b%26c%3Dd"),
      ("-._~", "-._~"), ("é#?+%/", "%C3%A9%23%3F%2B%25%2F"), ("", ""), ("\n", "%0A"),
      ("😀", "%F0%9F%98%80"),
    ]
  )
  func escaping(value: String, escaped: String) {
    var query = QueryString("")
    query.set("a b", to: value)
    #expect(query.text == "a%20b=" + escaped)
    #expect(query.value(of: "a b") == value)
  }

  @Test(
    "the first parameter of a name counts; what cannot be decoded stays",
    arguments: [
      ("p=1&p=2", "1"), ("a&p", ""), ("a=1", nil), ("p=a%20b+c", "a b+c"), ("p=%zz", "%zz"),
      ("p=%ff", "%ff"), ("p=%4", "%4"), ("p=a=b", "a=b"), ("", nil),
    ] as [(String, String?)]
  )
  func reading(text: String, value: String?) {
    #expect(QueryString(text).value(of: "p") == value)
  }

  @Test(
    "lenient decoding leaves alone what is no escape",
    arguments: [
      ("a%20b", "a b"), ("100%", "100%"), ("%4", "%4"), ("%zz%41", "%zzA"), ("%C3%A9", "é"),
      ("%C3", "\u{FFFD}"), ("", ""),
    ])
  func lenientDecoding(text: String, decoded: String) {
    #expect(text.percentDecodedLeniently == decoded)
  }
}
