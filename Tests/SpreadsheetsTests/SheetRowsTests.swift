import Diagnostics
import OpenXML
import Spreadsheets
import Testing
import Values

/// Which rows of which sheet are the list, and what is told of the rest.
@Suite struct SheetRowsTests {
  /// `A1=x` a cell with a text; rows by their cells.
  private func rows(_ cells: String) -> String {
    var byRow: [(row: String, cells: String)] = []
    for cell in cells.split(separator: " ") {
      let parts = cell.split(separator: "=", maxSplits: 1).map(String.init)
      let row = parts[0].filter(\.isNumber)
      let markup = "<c r='\(parts[0])' t='inlineStr'><is><t>\(parts[1])</t></is></c>"
      if byRow.last?.row == row { byRow[byRow.count - 1].cells += markup } else { byRow.append((row, markup)) }
    }
    return byRow.map { "<row r='\($0.row)'>\($0.cells)</row>" }.joined()
  }

  private func read(_ cells: String, merged: String = "") throws -> ReadList {
    var made = MadeSpreadsheet(rows(cells))
    if !merged.isEmpty {
      made.tail =
        "<mergeCells>"
        + merged.split(separator: " ").map { "<mergeCell ref='\($0)'/>" }.joined() + "</mergeCells>"
    }
    return ReadList(try made.bytes())
  }

  @Test func emptyRowsAndColumnsAroundAListDoNotMatter() throws {
    let list = try read("C4=id D4=name E4=signatory.name C7=a E7=Иванов D1048576=last")
    #expect(list.lines == ["id='a' signatory=name='Иванов'", "name='last'"])
    #expect(list.records[0].entries[0].place?.place.label == "list.xlsx, Лист1, C7")
    #expect(list.records[1].entries[0].place?.place.label == "list.xlsx, Лист1, D1048576")
  }

  @Test func faultsNameTheirCells() throws {
    #expect(try read("A1=id B1=id A2=x").lines == ["duplicate-header B1"])
    #expect(try read("A1=id A2=x B2=y A3=z").lines == ["too-many-cells B2", "id='z'"])
    #expect(try read("A1=id C1=name B2=y A3=z").lines == ["empty-header B2", "id='z'"])
    #expect(try read("").lines == ["empty-header -"])
  }

  @Test func mergedHeadingsAreTold() throws {
    #expect(try read("A1=Список A2=id B2=name A3=x", merged: "A1:B1").lines == ["heading-merged A1"])
    #expect(try read("A1=id B1=Адрес B2=Город C2=Улица", merged: "A1:A2 B1:C1").lines == ["heading-merged A1"])
    let wide = try read("A1=id B1=Адрес D1=x A2=1 B2=М C2=Т", merged: "B1:C1")
    #expect(wide.lines == ["empty-header C2"])
    #expect(wide.faults.first?.hint?.contains("B1:C1") == true)
    #expect(try read("A1=id B1=Адрес D1=x A2=1 B2=М D2=Т", merged: "B1:C1 B2:C2").lines == ["id='1' Адрес='М' x='Т'"])
  }

  static let mergedOverRows: [(cells: String, merged: String, lines: [String])] = [
    // The first row has the value, and each of the others lacks it.
    (
      "A1=id B1=city A2=a B2=М A3=b A4=c A5=d B5=Т", "B2:B4",
      ["id='a' city='М'", "cell-merged B3", "cell-merged B4", "id='d' city='Т'"]
    ),
    (
      "A1=id B1=city A2=a B2=М A3=b A4=c B4=Т A5=d", "B2:B3 B4:B5",
      ["id='a' city='М'", "cell-merged B3", "id='c' city='Т'", "cell-merged B5"]
    ),
    ("A1=id B1=city A2=a B2=М A3=b", "B2:C3", ["id='a' city='М'", "cell-merged B3"]),
    // Nothing is merged away.
    ("A1=id B1=city A2=a A3=b", "B2:B3", ["id='a'", "id='b'"]),
    ("A1=id B1=city A2=a B2=М A5=b", "B2:B4", ["id='a' city='М'", "id='b'"]),
    ("A1=id B1=city A2=a B2=М A3=b", "B2:C2 D2:D3", ["id='a' city='М'", "id='b'"]),
    ("A1=id A2=a A3=b A2000=c A2001=d", "A2000:A2001", ["id='a'", "id='b'", "id='c'", "id='d'"]),
    ("A1=id B1=city A2=a A2000=c B2000=М A2001=d", "B2000:B2001", ["id='a'", "id='c' city='М'", "cell-merged B2001"]),
  ]

  @Test(arguments: mergedOverRows) func aCellMergedOverRowsIsAFaultOfEachRowWithoutItsValue(
    _ cells: String, _ merged: String, _ lines: [String]
  ) throws {
    let list = try read(cells, merged: merged)
    #expect(list.lines == lines)
    #expect(list.faults.allSatisfy { $0.message.contains("B") && $0.message.contains("`city`") })
  }

  @Test func hiddenRowsAreReadAndTold() throws {
    let row = { (number: Int, hidden: String) in
      "<row r='\(number)' \(hidden)><c r='A\(number)' t='inlineStr'><is><t>x\(number)</t></is></c></row>"
    }
    let made = MadeSpreadsheet(row(1, "") + row(2, "hidden='1'") + row(3, "") + row(4, "hidden='true'"))
    let list = ReadList(try made.bytes())
    #expect(list.lines == ["x1='x2'", "x1='x3'", "x1='x4'"])
    #expect(list.warnings.map(\.code) == [.rowsHidden])
    #expect(list.warnings.first?.message.contains("2 rows") == true)
    #expect(list.warnings.first?.place?.label == "list.xlsx, Лист1, row 2")
  }

  @Test func theFirstSheetThatIsSeenIsTheList() throws {
    var made = MadeSpreadsheet(rows("A1=id A2=own"))
    made.sheets = [("Скрытый", "hidden"), ("Клиенты", "visible")]
    #expect(ReadList(try made.bytes()).lines == ["id='own'"])
    #expect(ReadList(try made.bytes(), sheet: "клиенты").lines == ["id='own'"])
    #expect(ReadList(try made.bytes(), sheet: "Скрытый").lines == [])
    let unknown = ReadList(try made.bytes(), sheet: "Клиент")
    #expect(unknown.lines == ["sheet-unknown -"])
    #expect(unknown.faults.first?.hint?.contains("`Клиенты`") == true)
    made.sheets = [("Один", "veryHidden"), ("Два", "hidden")]
    #expect(ReadList(try made.bytes()).lines == [])
  }

  @Test func cellsWithoutAddressesFollowEachOther() throws {
    let cell = { (text: String) in "<c t='inlineStr'><is><t>\(text)</t></is></c>" }
    let made = MadeSpreadsheet("<row>\(cell("id"))\(cell("name"))</row><row>\(cell("a"))\(cell("b"))</row>")
    let list = ReadList(try made.bytes())
    #expect(list.lines == ["id='a' name='b'"])
    #expect(list.records.first?.entries.last?.place?.place.cell == "B2")
  }

  @Test func strictFilesAndPrefixesAreReadAlike() throws {
    var strict = MadeSpreadsheet(
      rows("A1=id B1=day")
        + "<row r='2'><c r='A2' t='str'><v>x</v></c><c r='B2' s='1' t='d'><v>2026-11-23</v></c></row>")
    strict.formats = ["dd.mm.yyyy"]
    strict.namespace = "http://purl.oclc.org/ooxml/spreadsheetml/main"
    strict.relations = "http://purl.oclc.org/ooxml/officeDocument/relationships"
    #expect(ReadList(try strict.bytes()).lines == ["id='x' day=2026-11-23"])
    var prefixed = MadeSpreadsheet("")
    prefixed.sheetXML =
      "<x:worksheet xmlns:x='\(prefixed.namespace)'><x:sheetData><x:row r='1'><x:c r='A1' t='str'><x:v>id</x:v></x:c>"
      + "</x:row><x:row r='2'><x:c r='A2'><x:v>5</x:v></x:c></x:row></x:sheetData></x:worksheet>"
    #expect(ReadList(try prefixed.bytes()).lines == ["id=5"])
  }
}
