import Foundation
import Spreadsheets
import Testing
import Values

/// The same list from three programs that are not ours gives the records of its CSV file.
@Suite struct RecordedListsTests {
  private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().path + "/Recorded/"

  @Test(arguments: ["openpyxl", "xlsxwriter", "libreoffice"]) func everyProgramsListIsThatOfItsCSV(
    _ program: String
  ) throws {
    let list = ReadList(try SpreadsheetReader.records(contentsOf: Self.folder + program + ".xlsx"))
    let csv = ReadList(try DataReader.records(contentsOf: Self.folder + "list.csv"))
    #expect(list.records.count == 3)
    #expect(list.lines == csv.lines)
    #expect(list.faults.isEmpty && list.warnings.isEmpty)
  }
}
