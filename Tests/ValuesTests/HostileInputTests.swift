import Diagnostics
import Testing
import Values

/// Input that tries to exhaust the stack, the memory or the patience of a reader, or is no text at all.
@Suite struct HostileInputTests {
  /// The codes of what is wrong, or nothing.
  private func codes(_ bytes: [UInt8], _ format: DataFormat) -> [String] {
    do {
      _ = try DataReader.value(of: bytes, named: "data", format: format)
      return []
    } catch {
      return error.diagnostics.map(\.code.rawValue)
    }
  }

  private func repeated(_ text: String, _ count: Int) -> [UInt8] {
    Array(repeatElement(Array(text.utf8), count: count).joined())
  }

  @Test(arguments: [DataFormat.json, .jsonLines, .yaml])
  func deepNesting(_ format: DataFormat) {
    #expect(codes(repeated("[", 100), format) != ["data-too-deep"])
    for opening in ["[", "{\"a\":", "[{\"a\":"] {
      #expect(codes(repeated(opening, 20_000), format).first == "data-too-deep", "\(opening)")
    }
  }

  @Test func deepNestingThatCloses() {
    let deep = repeated("[", 300) + repeated("]", 300)
    #expect(codes(deep, .json) == ["data-too-deep"])
    #expect(
      codes(Array("[{\"a\": ".utf8) + deep + Array("}, 1e99]".utf8), .json) == ["data-too-deep", "number-out-of-range"])
    #expect(codes(repeated("[", 100) + repeated("]", 100), .json) == [])
  }

  @Test func deepNestingOfYAMLBlocks() {
    #expect(codes(repeated("- ", 50_000), .yaml) == ["data-too-deep"])
    let steps = (0..<2_000).map { String(repeating: " ", count: $0) + "a:\n" }.joined()
    #expect(codes(Array(steps.utf8), .yaml) == ["data-too-deep"])
    #expect(codes(repeated("? ", 20_000), .yaml).first == "key-not-text")
  }

  @Test func aliasesThatMultiply() {
    var bomb = "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n"
    for level in 1...30 {
      let aliases = Array(repeating: "*a\(level - 1)", count: 10).joined(separator: ", ")
      bomb += "a\(level): &a\(level) [\(aliases)]\n"
    }
    #expect(codes(Array(bomb.utf8), .yaml) == ["data-too-large"])
    #expect(codes(Array((bomb + "? *a30\n: 1\n").utf8), .yaml) == ["data-too-large"])
  }

  @Test(arguments: DataFormat.allCases)
  func bytesThatAreNoText(_ format: DataFormat) {
    let utf16 = [0xFF, 0xFE] + Array("{}".utf8)
    #expect(codes(utf16, format) == ["not-utf8"])
    let head = Array((format == .csv ? "имя\nА" : "{\"a\": \"x").utf8)
    let tail = Array((format == .csv ? "\n" : "\"}").utf8)
    for broken: [UInt8] in [
      [0xC3, 0x28], [0xFF], [0xC0, 0xAF], [0xED, 0xA0, 0x80], [0xF5, 0x80, 0x80, 0x80], [0xE2, 0x82],
    ] {
      #expect(codes(head + broken + tail, format).first == "not-utf8", "\(format) \(broken)")
    }
  }

  @Test func zeroBytes() {
    #expect(codes(Array("a;b\n1\0;2\n".utf8), .csv) == ["not-utf8"])
    #expect(codes(Array("a\0;b\n1;2\n".utf8), .csv) == ["not-utf8"])
    #expect(codes(Array("{\"a\": \"\0\"}".utf8), .json) == ["data-syntax"])
    #expect(codes(Array("a: \0\n".utf8), .yaml) == ["data-syntax"])
    #expect(codes([0x50, 0x4B, 0x03, 0x04, 0x14, 0x00, 0x06, 0x00, 0x0A], .csv) == ["not-utf8"])
  }

  /// Far enough into the file that the reader is ahead of what it has understood.
  @Test func whatIsNoTextIsFound() {
    let head = Array(String(repeating: "ключ: значение\n", count: 500).utf8)
    for (tail, label, message) in [
      (Array("б: x".utf8) + [0x01], "data:501:5", "this is not YAML: the control character U+0001 may not stand in it"),
      (Array("б: x".utf8) + [0xFF], "data:501:5", "these bytes are not UTF-8 text"),
    ] {
      do {
        _ = try DataReader.value(of: head + tail, named: "data", format: .yaml)
        Issue.record("\(message): not found")
      } catch {
        // The five hundred duplicates of the key come first.
        #expect(error.diagnostics.last?.place?.label == label)
        #expect(error.diagnostics.last?.message == message)
      }
    }
  }

  @Test func byteOrderMarkIsLeftOut() throws {
    for format in DataFormat.allCases {
      let text = format == .csv ? "a\n1\n" : "{\"a\": 1}"
      for chunk in [1, 2, 3, 64] {
        let source = ByteSource([0xEF, 0xBB, 0xBF] + Array(text.utf8), named: "data", chunk: chunk)
        let bytes = try source.rest()
        #expect(bytes == Array(text.utf8))
      }
      #expect(codes([0xEF, 0xBB, 0xBF] + Array(text.utf8), format) == [])
    }
    #expect(try DataReader.record(of: [0xEF, 0xBB, 0xBF], named: "data", format: .yaml) == [:])
  }

  @Test func hugeNumbers() throws {
    let digits = String(repeating: "9", count: 100_000)
    for format in [DataFormat.json, .yaml] {
      let record = try DataReader.record(of: Array("{\"a\": \(digits)}".utf8), named: "data", format: format)
      #expect(record["a"] == .text(digits))
    }
    #expect(codes(Array("[1e\(digits)]".utf8), .json) == ["number-out-of-range"])
    #expect(codes(Array("[0e\(digits)]".utf8), .json) == [])
    #expect(codes(Array("[0.\(digits)]".utf8), .json) == ["number-out-of-range"])
  }

  @Test func aCellOfOneMegabyte() throws {
    let long = String(repeating: "Ж", count: 1 << 19)
    for (text, format) in [
      ("a;b\n\(long);\"\(long)\"\n", DataFormat.csv), ("[{\"a\": \"\(long)\", \"b\": \"\(long)\"}]", .json),
    ] {
      let source = ByteSource(Array(text.utf8), named: "data")
      var stream = try DataReader.records(source, format: format)
      let record = try #require(try stream.next())
      #expect(record["a"] == .text(long))
      #expect(record["b"] == .text(long))
      #expect(try stream.next() == nil)
    }
  }

  @Test func manyColumns() {
    let header = (0..<20_000).map { "c\($0)" }.joined(separator: ";")
    #expect(
      codes(Array((header + "\n" + String(repeating: ";", count: 200_000) + "x\n").utf8), .csv) == ["too-many-cells"])
    #expect(codes(repeated("a.", 10_000) + Array("b;c\n1;2\n".utf8), .csv) == ["data-too-deep"])
  }

  @Test func manyFaultyLinesTakeTimeInProportion() {
    let time = ContinuousClock().measure {
      #expect(codes(repeated("]\n", 20_000), .jsonLines).first == "data-syntax")
      #expect(codes(Array("a\n".utf8) + repeated("1;2\n", 20_000), .csv).first == "too-many-cells")
    }
    #expect(time < .seconds(30))
  }

  @Test func everyPrefixAndEveryDamagedByteIsAnswered() {
    let samples: [(String, DataFormat)] = [
      ("{\"a\": [1, 2.5e3, \"x\\u0434\\ud83d\\ude00\", null], \"б\": {\"c\": true}}", .json),
      ("a: &x [1, 'б', \"\\u0434\"]\nb:\n  - *x\n  - |\n    c\n", .yaml),
      ("a;\"б\";c.d\n1;\"x\"\"y\";2\n;;\n", .csv),
    ]
    for (text, format) in samples {
      let bytes = Array(text.utf8)
      for length in 0...bytes.count { _ = codes(Array(bytes[..<length]), format) }
      for position in bytes.indices {
        for byte: UInt8 in [0, 0x0A, 0x22, 0x5C, 0x7B, 0x80, 0xFF] {
          var damaged = bytes
          damaged[position] = byte
          _ = codes(damaged, format)
        }
      }
    }
  }
}
