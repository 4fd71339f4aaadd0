import Foundation
import OpenXML
import Testing

/// What is spliced is the same whoever does it, and whoever reads it.
@Suite struct SplicedArchiveTests {
  /// A template with a row, and documents of it that loop, leave out and overflow.
  private static func document(_ number: Int, of template: SplicedTemplate) -> DeflatedPart {
    var random = SplicedRandom(seed: UInt64(number % 5))
    var content = SplicedContent(of: template)
    content.begin(stretch: 0)
    for row in 0..<30 {
      content.begin(stretch: random.next(4) == 0 ? 2 : 1)
      content.append(Array("Услуга \(random.next(6)) за \(row)".utf8))
      if random.next(9) == 0 { content.append(random.bytes(90)) }
      content.append("</w:t")
      content.endSlot()
      if random.next(20) == 0 { content.appendLoose(random.bytes(2000)) }
    }
    content.begin(stretch: 0)
    return content.packed()
  }

  private static func template() -> SplicedTemplate {
    func markup(_ count: Int, _ style: String) -> [UInt8] {
      Array(String(repeating: "<w:p><w:pPr><w:pStyle w:val=\"\(style)\"/></w:pPr></w:p>", count: count).utf8)
    }
    return SplicedTemplate([
      .init(segments: [markup(40, "a3")], slotWidths: []),
      .init(segments: [markup(2, "row"), Array(">".utf8) + markup(2, "row")], slotWidths: [64]),
      .init(segments: [markup(1, "other"), Array(">".utf8) + markup(3, "row")], slotWidths: [64]),
    ])
  }

  /// Whatever variants a template made before, and for whom, no byte depends on it.
  @Test func workersAtOnceMakeTheSame() async {
    let template = Self.template()
    let alone = (0..<5).map { Self.document($0, of: Self.template()) }
    let together = await withTaskGroup(of: (Int, DeflatedPart).self) { group in
      for number in 0..<60 { group.addTask { (number, Self.document(number, of: template)) } }
      var all: [(Int, DeflatedPart)] = []
      for await one in group { all.append(one) }
      return all
    }
    #expect(together.count == 60)
    for (number, part) in together { #expect(part == alone[number % 5]) }
    #expect(Set(alone.map(\.checksum)).count == 5)
  }

  /// Readers we did not write; those that are not installed are left out.
  @Test(arguments: [
    ["/usr/bin/unzip", "-tqq"],
    ["/usr/bin/python3", "-c", "import sys,zipfile; sys.exit(zipfile.ZipFile(sys.argv[1]).testzip() is not None)"],
    ["/usr/bin/jar", "tf"],
  ])
  func otherReadersReadIt(_ command: [String]) throws {
    guard FileManager.default.isExecutableFile(atPath: command[0]) else { return }
    let template = Self.template()
    var zip = ZipWriter()
    for number in 0..<5 { zip.add("part\(number).xml", Self.document(number, of: template)) }
    let file = FileManager.default.temporaryDirectory.appendingPathComponent("engross-\(UUID().uuidString).zip")
    defer { try? FileManager.default.removeItem(at: file) }
    try Data(zip.finish()).write(to: file)
    let process = Process()
    process.executableURL = URL(fileURLWithPath: command[0])
    process.arguments = command.dropFirst() + [file.path]
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
  }
}
