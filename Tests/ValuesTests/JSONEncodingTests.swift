import Testing
import Values

@Suite struct JSONEncodingTests {
  private let sample: Value = [
    "b": [1, "x", true, [:], []], "a": .none, "n": .decimal(Decimal(digits: 150, scale: 2) ?? .zero),
    "d": .date(.unixEpoch), "m": .money(Money(.one, currency: "RUB")),
  ]

  @Test func writesOneLine() {
    #expect(
      JSONEncoding().encode(sample)
        == #"{"b": [1, "x", true, {}, []], "a": null, "n": 1.50, "d": "1970-01-01", "m": {"amount": 1, "currency": "RUB"}}"#
    )
  }

  @Test func indents() {
    #expect(
      JSONEncoding(indent: 2).encode(["a": [1, 2], "b": [:]]) == "{\n  \"a\": [\n    1,\n    2\n  ],\n  \"b\": {}\n}")
  }

  @Test func escapes() {
    #expect(JSONEncoding().encode("\"\\\n\r\t\u{1}\u{7F}Ж😀<'&>") == #""\"\\\n\r\t\u0001\u007fЖ😀<'&>""#)
    #expect(JSONEncoding(escapesHTML: true).encode("</a>&'") == #""\u003c/a\u003e\u0026\u0027""#)
  }

  @Test func depthDoesNotExhaustTheStack() {
    var value = Value.list([])
    for _ in 0..<5_000 { value = [value] }
    #expect(JSONEncoding().encode(value).count == 10_002)
  }

  @Test func whatIsWrittenIsReadAgain() throws {
    let bytes = Array(
      JSONEncoding(indent: 1).encode(["a": 1, "b": ["x", .none, false], "c": ["d": "2026-02-30"]]).utf8)
    let again = try DataReader.value(of: bytes, named: "again", format: .json)
    #expect(again == ["a": 1, "b": ["x", .none, false], "c": ["d": "2026-02-30"]])
  }
}
