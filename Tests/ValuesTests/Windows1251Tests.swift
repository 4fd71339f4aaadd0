import Testing
import Values

@Suite struct Windows1251Tests {
  /// The bytes of Russian letters and of what typewriters put between them.
  private func windows1251(_ text: String) -> [UInt8] {
    text.unicodeScalars.map { scalar in
      switch scalar {
      case "А"..."я": UInt8(scalar.value - 0x0410 + 0xC0)
      case "Ё": 0xA8
      case "ё": 0xB8
      case "№": 0xB9
      case "«": 0xAB
      case "»": 0xBB
      case "—": 0x97
      default: UInt8(ascii: scalar)
      }
    }
  }

  @Test(arguments: [1, 2, 5, 64])
  func isFoundByItsBytes(_ chunk: Int) throws {
    let text = "id;name;note\r\n1;ООО «Ёлка»;договор № 5 — \"\"\r\n2;ИП Иванов;\"а\r\nб\"\r\n"
      .replacing("\"\"", with: "ё")
    var stream = try DataReader.records(ByteSource(windows1251(text), named: "old.csv", chunk: chunk), format: .csv)
    let first = try #require(try stream.next())
    #expect(first["name"] == "ООО «Ёлка»")
    #expect(first["note"] == "договор № 5 — ё")
    let second = try #require(try stream.next())
    #expect(second["note"] == "а\r\nб")
    #expect(second.entry("note")?.place?.column == 13)
    #expect(try stream.next() == nil)
  }

  @Test(arguments: [1, 2, 3, 64])
  func utf8StaysUTF8(_ chunk: Int) throws {
    let text = "id;name\n1;x\n2;Ж\n3;😀\n"
    var stream = try DataReader.records(ByteSource(Array(text.utf8), named: "new.csv", chunk: chunk), format: .csv)
    var names: [Value?] = []
    while let record = try stream.next() { names.append(record["name"]) }
    #expect(names == ["x", "Ж", "😀"])
  }
}
