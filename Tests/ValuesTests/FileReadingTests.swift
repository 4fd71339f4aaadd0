import Diagnostics
import Glibc
import Testing
import Values

@Suite struct FileReadingTests {
  private func code(_ path: String) -> String? {
    do {
      _ = try DataReader.value(contentsOf: path)
      return nil
    } catch {
      return error.diagnostics.first?.code.rawValue
    }
  }

  @Test func namesWhatIsWrongWithAFile() {
    #expect(code("no/such/file.yaml") == "file-not-found")
    #expect(code("data.xlsx") == "unknown-data-format")
    #expect(code("data") == "unknown-data-format")
    #expect(code("a\0.json") == "file-not-found")
    for (path, expected) in [("/", "not-a-file"), ("/dev/zero", "not-a-file"), ("/dev/null/x", "file-not-found")] {
      #expect(throws: Faults.self) { try FileBytes.open(path) }
      do {
        _ = try FileBytes.open(path)
      } catch {
        #expect(error.diagnostics.first?.code.rawValue == expected)
      }
    }
  }

  @Test func readsAFileInPieces() throws {
    var pattern = Array("/tmp/engross-values-XXXXXX.csv".utf8CString)
    let descriptor = mkstemps(&pattern, 4)
    try #require(descriptor >= 0)
    let path = String(decoding: pattern.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
    defer { unlink(path) }
    var text = Array("id;name\n".utf8)
    for number in 0..<20_000 { text += Array("\(number);ООО «Клиент \(number)»\n".utf8) }
    var written = 0
    while written < text.count { written += write(descriptor, Array(text[written...]), text.count - written) }
    close(descriptor)
    var stream = try DataReader.records(contentsOf: path)
    var count = 0
    while let record = try stream.next() {
      #expect(record["id"] == .integer(count))
      count += 1
    }
    #expect(count == 20_000)
  }

  @Test(arguments: [
    ("a.yaml", DataFormat.yaml), ("b/c.YML", .yaml), ("x.json", .json), ("x.y.jsonl", .jsonLines), ("x.csv", .csv),
  ])
  func endingsNameTheFormat(_ name: String, _ format: DataFormat) { #expect(DataFormat(fileName: name) == format) }
}
