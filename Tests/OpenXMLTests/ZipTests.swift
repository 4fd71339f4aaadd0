import Diagnostics
import Foundation
import OpenXML
import Testing

@Suite struct ZipTests {
  static let text = Array(String(repeating: "Договор возмездного оказания услуг. ", count: 400).utf8)

  static func archive() throws -> [UInt8] {
    var zip = ZipWriter()
    zip.add("word/document.xml", DeflatedPart(deflating: text))
    zip.add("пустой.txt", DeflatedPart(deflating: []))
    zip.add("media/picture.png", DeflatedPart(storing: [1, 2, 3]))
    return try zip.finish()
  }

  @Test func whatIsWrittenIsRead() throws {
    let zip = try ZipReader(Self.archive(), named: "test.zip")
    #expect(zip.entries.map(\.name) == ["word/document.xml", "пустой.txt", "media/picture.png"])
    #expect(try zip.contents(of: zip.entries[0]) == Self.text)
    #expect(try zip.contents(of: zip.entries[1]).isEmpty)
    #expect(try zip.contents(of: zip.entries[2]) == [1, 2, 3])
  }

  @Test func entriesMadeOnceStandInAnyArchive() throws {
    let part = DeflatedPart(deflating: Self.text)
    let entry = ZipEntry("word/styles.xml", part)
    for number in 0..<3 {
      var made = ZipWriter()
      var named = ZipWriter()
      for other in 0..<number {
        made.add("\(other)", part)
        named.add("\(other)", part)
      }
      made.add(entry)
      named.add("word/styles.xml", part)
      #expect(try made.finish() == named.finish())
    }
  }

  @Test func theSameInputGivesTheSameBytes() throws {
    #expect(try Self.archive() == Self.archive())
  }

  /// Readers we did not write; those that are not installed are left out.
  @Test(arguments: [
    ["/usr/bin/unzip", "-tqq"],
    ["/usr/bin/python3", "-c", "import sys,zipfile; sys.exit(zipfile.ZipFile(sys.argv[1]).testzip() is not None)"],
  ])
  func otherReadersReadIt(_ command: [String]) throws {
    guard FileManager.default.isExecutableFile(atPath: command[0]) else { return }
    let file = FileManager.default.temporaryDirectory.appendingPathComponent("engross-\(UUID().uuidString).zip")
    defer { try? FileManager.default.removeItem(at: file) }
    try Data(Self.archive()).write(to: file)
    let process = Process()
    process.executableURL = URL(fileURLWithPath: command[0])
    process.arguments = command.dropFirst() + [file.path]
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
  }

  /// The code of the first fault of reading every entry.
  static func fault(_ bytes: [UInt8], limits: ZipLimits = ZipLimits()) -> DiagnosticCode? {
    do {
      let zip = try ZipReader(bytes, named: "test.zip", limits: limits)
      for entry in zip.entries { _ = try zip.contents(of: entry) }
      return nil
    } catch {
      return error.diagnostics.first?.code
    }
  }

  @Test func whatIsNoArchiveIsAFault() throws {
    #expect(Self.fault([]) == .notAZip)
    #expect(Self.fault(Array("{\\rtf1 not a zip}".utf8)) == .notAZip)
    #expect(Self.fault([0xD0, 0xCF, 0x11, 0xE0]) == .notAZip)
    let bytes = try Self.archive()
    #expect(Self.fault(Array(bytes.prefix(bytes.count / 2))) == .zipTruncated)
  }

  @Test func damageIsAFault() throws {
    var bytes = try Self.archive()
    bytes[60] ^= 0x55
    #expect(Self.fault(bytes) == .zipDamaged)
    // The flags of the first entry in the directory: encrypted.
    var encrypted = try Self.archive()
    let directory = try #require(encrypted.firstIndex(of: [0x50, 0x4B, 0x01, 0x02]))
    encrypted[directory + 8] |= 1
    #expect(Self.fault(encrypted) == .zipEncrypted)
    var method = try Self.archive()
    method[directory + 10] = 12
    #expect(Self.fault(method) == .zipMethodUnknown)
  }

  @Test(arguments: ["/etc/passwd", "../up.xml", "a/../../up.xml", "a\\b.xml", "C:x", ""]) func namesAreChecked(
    _ name: String
  ) throws {
    var zip = ZipWriter()
    zip.add(name, DeflatedPart(storing: [1]))
    #expect(Self.fault(try zip.finish()) == .zipEntryName)
  }

  @Test func twoEntriesOfOneNameAreAFault() throws {
    var zip = ZipWriter()
    zip.add("a.xml", DeflatedPart(storing: [1]))
    zip.add("A.xml", DeflatedPart(storing: [2]))
    #expect(Self.fault(try zip.finish()) == .zipEntryName)
  }

  @Test func limitsHold() throws {
    var zip = ZipWriter()
    zip.add("bomb", DeflatedPart(deflating: [UInt8](repeating: 0, count: 4 * 1024 * 1024)))
    let bytes = try zip.finish()
    #expect(Self.fault(bytes) == .zipTooLarge)
    var limits = ZipLimits()
    limits.ratio = 2000
    #expect(Self.fault(bytes, limits: limits) == nil)
    limits.entrySize = 1000
    #expect(Self.fault(bytes, limits: limits) == .zipTooLarge)
    limits.entries = 0
    #expect(Self.fault(bytes, limits: limits) == .zipTooLarge)
  }

  /// No byte of an archive, whatever it becomes, may stop the program.
  @Test func anyByteChangedIsReadOrAFault() throws {
    let bytes = try Self.archive()
    for index in bytes.indices {
      for value: UInt8 in [0, 0x7F, 0xFF] {
        var changed = bytes
        changed[index] = value
        _ = Self.fault(changed)
      }
    }
    for count in bytes.indices { _ = Self.fault(Array(bytes.prefix(count))) }
  }
}

extension [UInt8] {
  fileprivate func firstIndex(of pattern: [UInt8]) -> Int? {
    indices.first { self[$0...].starts(with: pattern) }
  }
}
