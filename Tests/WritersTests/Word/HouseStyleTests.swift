import Diagnostics
import DocumentModel
import Foundation
import OpenXML
import Testing
import Writers

@Suite struct HouseStyleTests {
  static func written(_ document: Document) throws -> WordFile {
    try WordWriter(houseStyle: HouseStyle(reading: HouseSamples.russian(), named: "house.docx")).write(document)
  }

  @Test func stylesAreFoundByTheirNames() throws {
    let file = try WrittenWord(Self.written(WordSamples.offer).bytes)
    let used = Set(WrittenWord.all("pStyle", in: file.document).compactMap { $0.value("val") })
    let defined = Set(file.styles.elements.compactMap { $0.value("styleId") })
    #expect(used.isSubset(of: defined))
    #expect(used.contains("1"))
    #expect(!used.contains("Heading1"))
    // The house's own `Clause2` is another style, so ours stands beside it.
    #expect(used.contains("Clause22"))
    #expect(!used.contains("Clause2"))
    let ours = try #require(file.styles.elements.first { $0.value("styleId") == "Clause22" })
    #expect(ours.first("basedOn")?.value("val") == "a")
  }

  @Test(arguments: WordWriterTests.names) func numbersStayThoseOfTheDocument(_ name: String) throws {
    let document = try #require(WordWriterTests.samples.first { $0.name == name }).document
    let written = try Self.written(document)
    if let folder = ProcessInfo.processInfo.environment["ENGROSS_WORD_SAMPLES"] {
      try Data(written.bytes).write(to: URL(fileURLWithPath: folder).appendingPathComponent("house-\(name).docx"))
    }
    #expect(try WordNumberReplay(WrittenWord(written.bytes)).shown == document.liveNumbers)
  }

  @Test func pageAndHeaderAreTheHouses() throws {
    let file = try WrittenWord(Self.written(WordSamples.offer).bytes)
    let section = try #require(file.document.first("body")?.first("sectPr"))
    #expect(section.first("pgMar")?.value("left") == "1701")
    #expect(section.first("titlePg") != nil)
    #expect(section.elements.filter { $0.name.local.hasSuffix("Reference") }.count == 1)
    let header = PartName.fixed("word/header2.xml")
    #expect(WrittenWord.text(of: try file.package.xml(of: header)) == "Фирменный бланк")
    #expect(try file.package.relationships(of: header).count == 1)
    #expect(try file.package.xml(of: .fixed("word/settings.xml")).first("evenAndOddHeaders") != nil)
    let language = WrittenWord.all("lang", in: file.styles).first?.value("val")
    #expect(language == "ru-RU")
  }

  static let refused: [(id: String, bytes: @Sendable () throws -> [UInt8], code: DiagnosticCode)] = [
    ("no zip", { Array("text".utf8) }, .notAZip),
    ("strict", { try HouseSamples.russian(isStrict: true) }, .houseStyleUnusable),
    ("no styles in its styles", { try HouseSamples.russian(styles: "<styles/>") }, .houseStyleUnusable),
    ("broken styles", { try HouseSamples.russian(styles: "<w:styles") }, .xmlNotRead),
    ("no document", { try Package().write() }, .partMissing),
  ]

  @Test(arguments: refused.indices) func unusableHousesAreFaults(_ index: Int) throws {
    let one = Self.refused[index]
    let bytes = try one.bytes()
    #expect { try HouseStyle(reading: bytes, named: "house.docx") } throws: {
      ($0 as? Faults)?.diagnostics.first?.code == one.code
    }
  }
}
