import Diagnostics
import OpenXML
import Spreadsheets
import TestKit
import Testing
import Values

/// Files that nobody wrote: read, or found to be at fault; never a crash.
@Suite struct HostileSpreadsheetsTests {
  private static let heading = "<row r='1'><c r='A1' t='inlineStr'><is><t>id</t></is></c></row>"

  static let parts: [(String, String, String)] = [
    ("a column beyond the last", heading + "<row r='2'><c r='XFE2'><v>1</v></c></row>", "sheet-damaged"),
    (
      "a row that goes on beyond the last column",
      heading + "<row r='2'><c r='A2'><v>1</v></c><c r='XFE2'><v>1</v></c></row>", "sheet-damaged"
    ),
    ("a row beyond the last", heading + "<row r='1048577'><c><v>1</v></c></row>", "sheet-damaged"),
    ("a row before the first", heading + "<row r='0'><c><v>1</v></c></row>", "sheet-damaged"),
    ("an address that is none", heading + "<row r='2'><c r='2A'><v>1</v></c></row>", "sheet-damaged"),
    ("a tag that is not closed", heading + "<row r='2'><c r='A2'><v>1</c></row>", "xml-not-read"),
    ("a document type", "", "xml-has-document-type"),
  ]

  @Test(arguments: parts) func whatIsWrongIsTold(_ name: String, _ rows: String, _ code: String) throws {
    var made = MadeSpreadsheet(rows)
    if rows.isEmpty {
      made.sheetXML =
        "<!DOCTYPE x [<!ENTITY a 'aaaaaaaaaa'><!ENTITY b '&a;&a;&a;&a;&a;&a;'>]><worksheet><sheetData>&b;</sheetData>"
        + "</worksheet>"
    }
    let list = ReadList(try made.bytes())
    #expect(list.faults.map(\.code.rawValue) == [code])
    #expect(list.records.isEmpty)
  }

  @Test func rowsBeforeTheDamageAreRead() throws {
    let made = MadeSpreadsheet(
      Self.heading + "<row r='2'><c r='A2'><v>1</v></c></row><row r='3'><c r='XFE3'><v>2</v></c></row>"
        + "<row r='4'><c r='A4'><v>3</v></c></row>")
    #expect(ReadList(try made.bytes()).lines == ["id=1", "sheet-damaged -"])
  }

  @Test func partsThatUnpackToFarMoreAreLeftPacked() throws {
    var made = MadeSpreadsheet("")
    made.sheetXML = String(repeating: " ", count: 8 << 20)
    let bytes = try made.bytes()
    #expect(bytes.count < 20_000)
    #expect(ReadList(bytes).faults.map(\.code) == [.zipTooLarge])
  }

  @Test func aCellOfEndlessTextIsAFaultOfItsRow() throws {
    // Not one letter over and over, which would be packed too well to be unpacked at all.
    let text = (0..<300_000).map { String($0) }.joined()
    let made = MadeSpreadsheet(
      Self.heading + "<row r='2'><c r='A2' t='inlineStr'><is><t>\(text)</t></is></c></row>"
        + "<row r='3'><c r='A3'><v>5</v></c></row>")
    #expect(ReadList(try made.bytes()).lines == ["data-too-large A2", "id=5"])
  }

  @Test func otherFilesAreNamedAsWhatTheyAre() {
    #expect(ReadList(Array("id;name\n".utf8)).faults.map(\.code) == [.notASpreadsheet])
    let older: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1] + Array(repeating: 0, count: 600)
    #expect(ReadList(older).faults.map(\.code) == [.notASpreadsheet])
    let locked = older + "EncryptedPackage".utf8.flatMap { [$0, 0] }
    #expect(ReadList(locked).faults.map(\.code) == [.zipEncrypted])
  }

  @Test func manyAttributesEndTheReading() throws {
    let many = (0..<300).map { "a\($0)='1'" }.joined(separator: " ")
    let made = MadeSpreadsheet(Self.heading + "<row r='2' \(many)><c r='A2'><v>1</v></c></row>")
    #expect(ReadList(try made.bytes()).faults.map(\.code) == [.xmlTooLarge])
  }

  @Test func mutatedFilesAreReadOrFound() throws {
    var made = MadeSpreadsheet(Self.heading + "<row r='2'><c r='A2' s='1'><v>46349</v></c></row>")
    made.formats = ["dd.mm.yyyy"]
    made.tail = "<mergeCells><mergeCell ref='A1:B1'/></mergeCells>"
    let seeds = made.parts.map { Array($0.1.utf8) }
    let names = made.parts.map(\.0)
    let tokens = FuzzTokens.xml + ["r='XFD1048576'", "t='s'", "<row>", "<c>", "<v>", "E+308", "[h]", "'-1'"]
    // A part at a time, so that what is changed is reached in spite of check sums.
    for (index, name) in names.enumerated() {
      let finds = Fuzzing.finds("xlsx " + name, seeds: [seeds[index]], tokens: tokens, rounds: 150) { bytes in
        var zip = ZipWriter()
        for (other, name) in names.enumerated() {
          zip.add(name, DeflatedPart(deflating: other == index ? bytes : seeds[other]))
        }
        do throws(Faults) {
          _ = ReadList(try zip.finish())
          return nil
        } catch {
          return "not packed:"
        }
      }
      #expect(finds == [])
    }
    let whole = try made.bytes()
    let finds = Fuzzing.finds("xlsx", seeds: [whole], tokens: ["PK\u{1}\u{2}"], rounds: 500) { bytes in
      let list = ReadList(bytes)
      return list.faults.isEmpty && list.lines != ["id=2026-11-23"] && list.records.isEmpty ? "nothing:" : nil
    }
    #expect(finds == [])
  }
}
