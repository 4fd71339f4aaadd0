import Diagnostics
import OpenXML
import Testing

/// Archives that were made to mislead: each is read right or refused, before much is unpacked.
@Suite(.timeLimit(.minutes(1))) struct HostileArchiveTests {
  private typealias Entry = MadeArchive.Entry

  private static func fault(_ entries: [MadeArchive.Entry]) -> DiagnosticCode? {
    ZipTests.fault(MadeArchive(entries: entries).bytes())
  }

  @Test func aFileWithAPasswordIsToldFromAnOlderOne() {
    let container: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1] + [UInt8](repeating: 0, count: 1024)
    let name = "EncryptedPackage".utf8.flatMap { [$0, 0] as [UInt8] }
    #expect(ZipTests.fault(container + name + container) == .zipEncrypted)
    #expect(ZipTests.fault(container + name.dropLast(2)) == .notAZip)
    #expect(throws: Faults.self) { try ZipReader(container, named: "old.doc") }
  }

  @Test func sizesBehindThePartAreRead() throws {
    let part = DeflatedPart(deflating: ZipTests.text)
    let entry = Entry(
      name: "a.xml", bytes: part.packed, flags: 0x0808, method: 8, localSizes: (0, 0), localChecksum: 0,
      size: UInt32(part.size), checksum: part.checksum, hasDescriptor: true)
    let zip = try ZipReader(MadeArchive(entries: [entry, entry.renamed("b.xml")]).bytes(), named: "test.zip")
    for entry in zip.entries {
      #expect(try zip.contents(of: entry) == ZipTests.text)
      #expect(try zip.packed(of: entry) == part)
    }
  }

  @Test func foldersAreLeftOut() throws {
    let zip = try ZipReader(
      MadeArchive(entries: [Entry(name: "word/", bytes: []), Entry(name: "word/a.xml", bytes: [1])]).bytes(),
      named: "test.zip")
    #expect(zip.entries.map(\.name) == ["word/a.xml"])
    #expect(zip.entry("word/") == nil)
  }

  @Test func headersThatDisagreeAreFaults() {
    #expect(Self.fault([Entry(name: "a", bytes: [1, 2], localName: "b")]) == .zipDamaged)
    #expect(Self.fault([Entry(name: "a", bytes: [1, 2], localMethod: 8)]) == .zipDamaged)
    #expect(Self.fault([Entry(name: "a", bytes: [1, 2], localSizes: (1, 2))]) == .zipDamaged)
    #expect(Self.fault([Entry(name: "a", bytes: [1, 2], localSizes: (2, 1))]) == .zipDamaged)
    #expect(Self.fault([Entry(name: "a", bytes: [1, 2], localChecksum: 7)]) == .zipDamaged)
    #expect(Self.fault([Entry(name: "a", bytes: [1, 2])]) == nil)
  }

  @Test func aDirectoryThatLiesAboutASizeIsAFault() {
    let part = DeflatedPart(deflating: ZipTests.text)
    for size in [0, 1, part.size - 1, part.size + 1, 1_000_000] {
      let entry = Entry(
        name: "a", bytes: part.packed, method: 8, size: UInt32(size), checksum: part.checksum)
      #expect(Self.fault([entry]) == .zipDamaged)
    }
    #expect(Self.fault([Entry(name: "a", bytes: [1, 2, 3], size: 2)]) == .zipDamaged)
    #expect(Self.fault([Entry(name: "a", bytes: [1], size: 200 << 20)]) == .zipTooLarge)
  }

  @Test func entriesOnTheSameBytesAreFaults() {
    let entry = Entry(name: "a", bytes: [UInt8](repeating: 1, count: 100))
    #expect(Self.fault([entry, entry.renamed("b")]) == nil)
    var same = entry.renamed("b")
    same.place = 0
    #expect(Self.fault([entry, same]) == .zipDamaged)
    same.place = 60
    #expect(Self.fault([entry, same]) == .zipDamaged)
    same.place = 0x7FFF_FFFF
    #expect(Self.fault([entry, same]) == .zipDamaged)
    var long = entry
    long.packedSize = 200
    #expect(Self.fault([entry.renamed("b"), long]) == .zipDamaged)
  }

  @Test func namesOfOtherSystemsAreFaults() {
    for name in ["word\\document.xml", "\\\\server\\x", "..\\x", "./a", "a/./b", "\u{0}", "c:/x"] {
      #expect(Self.fault([Entry(name: name, bytes: [])]) == .zipEntryName)
    }
    #expect(Self.fault([Entry(name: "Word/É.xml", bytes: []), Entry(name: "word/é.xml", bytes: [])]) == .zipEntryName)
  }

  @Test func largeNumbersAreRead() throws {
    let ones = UInt32.max
    var entry = Entry(name: "a", bytes: [1, 2, 3], localSizes: (ones, ones), size: ones, packedSize: ones, place: ones)
    entry.extra = MadeArchive.zip64Field([3, 3, 0])
    let zip = try ZipReader(MadeArchive(entries: [entry], isZip64: true).bytes(), named: "test.zip")
    #expect(try zip.contents(of: zip.entries[0]) == [1, 2, 3])
    entry.extra = MadeArchive.zip64Field([3, 3])
    #expect(Self.fault([entry]) == .zipTruncated)
    entry.extra = []
    #expect(Self.fault([entry]) == .zipTruncated)
    entry.extra = MadeArchive.zip64Field([UInt64(Int64.max), UInt64(Int64.max), UInt64(Int64.max)])
    #expect(Self.fault([entry]) == .zipTooLarge)
    entry.extra = MadeArchive.zip64Field([3, UInt64(Int64.max), UInt64(Int64.max)])
    #expect(Self.fault([entry]) == .zipDamaged)
  }

  @Test func manyEntriesAreRefusedOrFoundByName() throws {
    func archive(_ count: Int) throws -> [UInt8] {
      var zip = ZipWriter()
      let part = DeflatedPart(storing: [1])
      for number in 0..<count { zip.add("word/\(number).xml", part) }
      return try zip.finish()
    }
    #expect(ZipTests.fault(try archive(65_000)) == .zipTooLarge)
    let zip = try ZipReader(archive(9_000), named: "test.zip")
    for number in 0..<9_000 { #expect(zip.entry("word/\(number).xml") != nil) }
  }

  @Test func emptyEntriesAreRead() throws {
    let entries = [
      Entry(name: "stored", bytes: []), Entry(name: "deflated", bytes: [3, 0], method: 8, size: 0, checksum: 0),
    ]
    let zip = try ZipReader(MadeArchive(entries: entries).bytes(), named: "test.zip")
    for entry in zip.entries {
      #expect(try zip.contents(of: entry) == [])
      #expect(try zip.packed(of: entry).size == 0)
    }
  }
}

extension MadeArchive.Entry {
  fileprivate func renamed(_ name: String) -> Self {
    var entry = self
    entry.name = name
    return entry
  }
}
