import Catalogue
import Diagnostics
import Foundation
import Production
import Spreadsheets
import Testing
import Values

/// The rows at fault, given back as a list.
@Suite struct FaultyRowsTests {
  private static let list =
    "№;Название;ИНН;Площадь\n1;ООО «Нова»;7799002002;12.5\n2;;0012;x\n3;\"ООО \"\"А; Б\"\"\";\"0013\";2026-01-02\n"

  private func folder() throws -> URL {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("faulty-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    return folder
  }

  /// Every row but the first of a list, as if it were at fault.
  private func copy(of path: String, to target: String, _ office: Catalogue) throws {
    var rows = try ClientRows(path, catalogue: office)
    let faulty = try FaultyRows(of: rows, language: "ru")
    _ = try rows.next()
    while let row = try rows.next() {
      let faults: Faults = if case .failure(let faults) = row.client { faults } else { Faults(.sample) }
      try faulty.add(row, faults)
    }
    _ = try faulty.write(to: target, replacing: false)
  }

  private func values(of path: String) throws -> [Record] {
    var stream = try ListReader.records(contentsOf: path)
    var records: [Record] = []
    while let record = try stream.next() { records.append(record) }
    return records
  }

  @Test func theCopyOfACSVFileReadsAsTheSameValues() throws {
    let folder = try folder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let path = folder.path + "/list.csv"
    try Data("\u{FEFF}\(Self.list)".utf8).write(to: URL(fileURLWithPath: path))
    let copy = folder.path + "/copy.csv"
    let office = try ListedClients.catalogue()
    try self.copy(of: path, to: copy, office)
    let bytes = try Data(contentsOf: URL(fileURLWithPath: copy))
    let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\r\n").map(String.init)
    let sentence = "\"the row is a sample; correct it\""
    #expect(
      lines == [
        "\u{FEFF}Ошибка;№;Название;ИНН;Площадь", sentence + ";2;;0012;x",
        sentence + ";3;\"ООО \"\"А; Б\"\"\";0013;2026-01-02",
      ])
    let again = folder.path + "/again.csv"
    try self.copy(of: copy, to: again, office)
    #expect(try values(of: again).count == 1)
    #expect(try values(of: again).first?.entries.map(\.key) == ["Ошибка", "№", "Название", "ИНН", "Площадь"])
    let written = try values(of: copy).map { record in Record(record.entries.dropFirst()) }
    #expect(try written == Array(values(of: path).dropFirst()))
  }

  @Test func theCopyOfASpreadsheetReadsAsTheSameValues() throws {
    let folder = try folder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let path = folder.path + "/list.xlsx"
    let day = try #require(CalendarDate(year: 2026, month: 1, day: 2))
    let writer = try SpreadsheetWriter(
      sheet: "Клиенты", headings: ["Название", "ИНН", "Площадь", "Дата"],
      widths: [ColumnWidths(columns: 1...2, width: Decimal(33))])
    try writer.add(["ООО «Нова»", "7799002002", 12, .date(day)])
    try writer.add(["ООО «Юг» <&> _x0041_", "0012", .decimal(#require(Decimal(parsing: "12.5"))), .date(day)])
    try writer.add([nil, "0013", .bool(true), "\n a \n b"])
    try Data(writer.finish()).write(to: URL(fileURLWithPath: path))
    let copy = folder.path + "/copy.xlsx"
    try self.copy(of: path, to: copy, ListedClients.catalogue())
    let written = try values(of: copy).map { record in Record(record.entries.dropFirst()) }
    #expect(try written == Array(values(of: path).dropFirst()))
    #expect(written.count == 2)
    let sheet = try SpreadsheetReader.records(contentsOf: copy)
    _ = try sheet.next()
    #expect(sheet.sheet == "Клиенты")
    let widths = sheet.widths.map { $0.width.description }
    #expect(widths == ["60", "33", "33"])
    let columns = sheet.widths.map { "\($0.columns.lowerBound)-\($0.columns.upperBound)" }
    #expect(columns == ["1-1", "2-2", "3-3"])
  }

  @Test func nothingIsWrittenWhereNothingIsWrong() throws {
    let office = try ListedClients.catalogue()
    let rows = try ListedClients.rows("id\na\n", office)
    let target = FileManager.default.temporaryDirectory.path + "/none-\(UUID().uuidString).csv"
    #expect(try FaultyRows(of: rows, language: "en").write(to: target, replacing: false) == nil)
    #expect(!FileManager.default.fileExists(atPath: target))
  }
}

extension Diagnostic {
  fileprivate static let sample = Diagnostic(.rowTwice, "the row is a sample", hint: "correct it")
}
