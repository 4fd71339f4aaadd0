import Diagnostics
import Foundation
import Production
import Spreadsheets
import Testing
import Values

/// The faulty rows of a spreadsheet, opened by programs that are not ours.
@Suite struct FaultyRowsReadByOthersTests {
  private static let readsSheets = run("/usr/bin/env", ["python3", "-c", "import openpyxl"]) != nil
  private static let office = ["/usr/bin/soffice", "/usr/local/bin/soffice", "/opt/libreoffice/program/soffice"].first {
    FileManager.default.isExecutableFile(atPath: $0)
  }

  /// What a program prints; nil where it cannot be run or fails.
  private static func run(_ program: String, _ arguments: [String]) -> String? {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: program)
    process.arguments = arguments
    // Days are shown as the language has them.
    process.environment = ProcessInfo.processInfo.environment.merging(["LC_ALL": "en_US.UTF-8"]) { $1 }
    let output = Pipe()
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    do { try process.run() } catch { return nil }
    let data = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return process.terminationStatus == 0 ? String(decoding: data, as: UTF8.self) : nil
  }

  private func folder() throws -> URL {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("opened-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    return folder
  }

  /// A copy with one faulty row, made of a list with a text, a code, a number and a day.
  private func copy(in folder: URL) throws -> String {
    let day = try #require(CalendarDate(year: 2026, month: 1, day: 2))
    let writer = try SpreadsheetWriter(
      sheet: "Клиенты", headings: ["Название", "ИНН", "Площадь", "Дата", "Счёт"],
      widths: [ColumnWidths(columns: 1...2, width: Decimal(33))])
    try writer.add([
      "ООО «Юг» <&> _x0041_", "0012", .decimal(#require(Decimal(parsing: "12.5"))), .date(day), "40702810000000000012",
    ])
    let path = folder.path + "/list.xlsx"
    try Data(writer.finish()).write(to: URL(fileURLWithPath: path))
    var rows = try ClientRows(path, catalogue: ListedClients.catalogue())
    let faulty = try FaultyRows(of: rows, language: "ru")
    let row = try #require(try rows.next())
    try faulty.add(row, Faults([.one, .other]))
    let copy = folder.path + "/copy.xlsx"
    _ = try faulty.write(to: copy, replacing: false)
    return copy
  }

  @Test(.enabled(if: readsSheets, "python3 with openpyxl is not installed"))
  func aPythonProgramReadsThem() throws {
    let folder = try folder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let script = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("read_sheet.py")
    let said = try #require(Self.run("/usr/bin/env", ["python3", script.path, copy(in: folder)]))
    // openpyxl leaves the escape of `_x0041_` as it stands, which Excel takes back.
    #expect(
      said == """
        title=Клиенты frozen=A2
        bold=True wrapped=True
        widths=60.0 33.0 33.0
        @ 'the first is wrong; mend it\\nthe other is wrong'|@ 'ООО «Юг» <&> _x005F_x0041_'|@ '0012'|General 12.5\
        |mm-dd-yy datetime.datetime(2026, 1, 2, 0, 0)|@ '40702810000000000012'

        """)
  }

  @Test(.enabled(if: office != nil, "LibreOffice is not installed")) func anOfficeProgramReadsThem() throws {
    let folder = try folder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let copy = try copy(in: folder)
    // The separator, the quotes, UTF-8, and texts in quotes, so that a number is told from a text.
    _ = Self.run(
      Self.office ?? "",
      [
        "-env:UserInstallation=file://\(folder.path)/profile", "--headless", "--convert-to",
        "csv:Text - txt - csv (StarCalc):59,34,76,1,,0,true,false", "--outdir", folder.path, copy,
      ])
    let said = try String(contentsOfFile: folder.path + "/copy.csv", encoding: .utf8)
    #expect(
      said == """
        "Ошибка";"Название";"ИНН";"Площадь";"Дата";"Счёт"
        "the first is wrong; mend it
        the other is wrong";"ООО «Юг» <&> _x0041_";"0012";12.5;1/2/2026;"40702810000000000012"

        """)
  }
}

extension Diagnostic {
  fileprivate static let one = Diagnostic(.rowTwice, "the first is wrong", hint: "mend it")
  fileprivate static let other = Diagnostic(.rowTwice, "the other is wrong")
}
