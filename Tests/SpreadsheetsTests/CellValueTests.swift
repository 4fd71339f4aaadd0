import Diagnostics
import Spreadsheets
import Testing
import Values

/// What a cell of a sheet is as data.
@Suite struct CellValueTests {
  struct Sample: Sendable, CustomTestStringConvertible {
    var cell: String
    var gives: String
    var testDescription: String { cell }

    init(_ cell: String, _ gives: String) {
      self.cell = cell
      self.gives = gives
    }
  }

  private func read(_ cell: String, formats: [String] = [], from1904: Bool = false) throws -> String {
    var made = MadeSpreadsheet(
      "<row r='1'><c r='A1' t='inlineStr'><is><t>a</t></is></c><c r='B1' t='inlineStr'><is><t>b</t></is></c></row>"
        + "<row r='2'><c r='A2' \(cell)</c><c r='B2' t='b'><v>1</v></c></row>")
    made.shared = [
      "<si><t>Север</t></si>", "<si><r><t>ООО </t></r><r><rPr><b/></rPr><t xml:space='preserve'>«Юг»</t></r></si>",
      "<si><t>東京</t><rPh sb='0' eb='2'><t>トウキョウ</t></rPh></si>", "<si><t/></si>",
      "<si><t>a_x000D_\nb_x005F_x0041_</t></si>",
    ]
    made.formats = formats
    made.isFrom1904 = from1904
    return ReadList(try made.bytes()).lines.joined(separator: " | ").replacing(" b=true", with: "")
  }

  static let kinds: [Sample] = [
    Sample("t='s'><v>0</v>", "a='Север'"), Sample("t='s'><v>1</v>", "a='ООО «Юг»'"), Sample("t='s'><v>2</v>", "a='東京'"),
    Sample("t='s'><v>3</v>", "b=true"), Sample("t='s'><v>4</v>", "a='a\nb_x0041_'"),
    Sample("t='s'><v>5</v>", "sheet-damaged A2"), Sample("t='s'><v>-1</v>", "sheet-damaged A2"),
    Sample("t='inlineStr'><is><t>0012</t></is>", "a='0012'"),
    Sample("t='inlineStr'><is><r><t>А</t></r><r><t>Б</t></r><rPh><t>в</t></rPh></is>", "a='АБ'"),
    Sample("t='inlineStr'><is><t>  A &amp; B &#10;</t></is>", "a='A & B'"),
    Sample("t='str'><f>A1</f><v>x</v>", "a='x'"), Sample("t='str'><f>A1</f>", "formula-without-result A2"),
    Sample("><f>1+1</f>", "formula-without-result A2"), Sample("><f>1+1</f><v>2</v>", "a=2"),
    Sample("t='b'><v>1</v>", "a=true"), Sample("t='b'><v>0</v>", "a=false"),
    Sample("t='e'><v>#N/A</v>", "cell-holds-error A2"), Sample("t='e'><f>1/0</f><v>#DIV/0!</v>", "cell-holds-error A2"),
    Sample("t='x'><v>1</v>", "sheet-damaged A2"), Sample("><v>abc</v>", "sheet-damaged A2"),
    Sample("t='d'><v>2026-11-23</v>", "a=2026-11-23"), Sample("t='d'><v>2026-11-23T10:00:00</v>", "a=2026-11-23"),
    Sample("t='d'><v>2026-11-23T10:30:00.000</v>", "a=2026-11-23"), Sample("t='d'><v>T10:00</v>", "a='10:00'"),
    Sample("t='d'><v>09:05:00</v>", "a='09:05'"), Sample("t='d'><v>1899-12-30T09:05:07.250Z</v>", "a='09:05:07'"),
    Sample("t='d'><v>2026-02-30</v>", "cell-not-a-day A2"), Sample("t='d'><v>2026-11-23Tx</v>", "cell-not-a-day A2"),
    Sample("t='d'><v>завтра</v>", "cell-not-a-day A2"), Sample("><v> </v>", "b=true"),
  ]

  @Test(arguments: kinds) func kindsOfCells(_ sample: Sample) throws { #expect(try read(sample.cell) == sample.gives) }

  static let numbers: [(String, String)] = [
    ("12", "12"), ("-5", "-5"), ("1200.5", "1200.5"), ("1.50", "1.50"), ("0", "0"), ("-0", "0"), ("1E3", "1000"),
    ("1.5e-3", "0.0015"), ("130000.00000000001", "130000"), ("0.30000000000000004", "0.3"),
    ("0.1", "0.1"), ("129999.99999999999", "130000"), ("99.999999999999999", "100"),
    ("7799001231", "7799001231"), ("123456789012345", "123456789012345"), ("64.489999999999995", "64.49"),
    ("4.0702810900000001E+19", "cell-lost-digits"), ("1234567890123456", "cell-lost-digits"),
    ("1e15", "cell-lost-digits"), ("1e400", "cell-lost-digits"), ("1e-400", "number-out-of-range"),
    ("1e", "sheet-damaged"),
    ("1.2.3", "sheet-damaged"), ("0e99", "0"), ("+7", "7"), (".5", "0.5"),
  ]

  @Test(arguments: numbers) func numbersAreThoseThatWereTyped(_ written: String, _ gives: String) throws {
    let expected = gives.contains("-") && gives.first?.isLetter == true ? "\(gives) A2" : "a=\(gives)"
    #expect(try read("><v>\(written)</v>") == expected)
  }

  static let codes: [(String, String, String)] = [
    ("0000000000", "99001231", "'0099001231'"), ("00", "7", "'07'"), ("000", "1234", "'1234'"), ("0", "7", "7"),
    ("0.00", "7", "7"), ("#,##0.00", "1234.5", "1234.5"), ("@", "7707", "'7707'"),
    ("0000000000;;", "5", "'0000000005'"),
    ("General", "45000", "45000"), ("0.00E+00", "45000", "45000"), ("&quot;дней&quot; 0", "5", "5"),
    ("[Red]#,##0", "5", "5"), ("\\d0", "5", "5"), ("#,##0\\ _d", "5", "5"), ("[$-419]#,##0", "5", "5"),
    ("dd.mm.yyyy", "46349", "2026-11-23"), ("[$-419]d mmmm yyyy;@", "46349", "2026-11-23"),
    ("yyyy-mm-dd hh:mm", "46349.75", "2026-11-23"), ("dd.mm.yyyy", "0.5", "'12:00'"), ("mmmm", "46349", "2026-11-23"),
    ("h:mm", "0.375", "'09:00'"), ("hh:mm:ss", "46349.5", "'12:00'"), ("[h]:mm", "1.5", "'36:00'"),
    ("h:mm AM/PM", "0.75", "'18:00'"), ("mm:ss", "0.0007", "'00:01'"), ("DD.MM.YYYY", "46349", "2026-11-23"),
  ]

  @Test(arguments: codes) func formatsSayWhatANumberIs(_ code: String, _ written: String, _ gives: String) throws {
    let result = try read("s='1'><v>\(written)</v>", formats: [code])
    #expect(result == (code == "mm:ss" ? "a='00:01:00'" : "a=\(gives)").replacing("00:01:00", with: "00:01"))
  }

  static let builtIn: [(Int, String, String)] = [
    (14, "46349", "2026-11-23"), (15, "46349", "2026-11-23"), (16, "46349", "2026-11-23"), (17, "46349", "2026-11-23"),
    (22, "46349.9", "2026-11-23"), (18, "0.5", "'12:00'"), (20, "0.5", "'12:00'"), (46, "2", "'48:00'"),
    (49, "12", "'12'"), (4, "12", "12"), (9, "0.2", "0.2"),
  ]

  @Test(arguments: builtIn) func formatsThatEveryProgramKnows(_ number: Int, _ written: String, _ gives: String) throws
  {
    #expect(try read("s='\(1 + number)'><v>\(written)</v>") == "a=\(gives)")
  }

  static let days: [(Bool, String, String?)] = [
    (false, "1", "1900-01-01"), (false, "59", "1900-02-28"), (false, "60", nil), (false, "61", "1900-03-01"),
    (false, "2958465", "9999-12-31"), (false, "2958466", nil), (false, "-1", nil), (false, "0", nil),
    (false, "1e300", nil), (true, "0", "1904-01-01"), (true, "44887", "2026-11-23"), (true, "60", "1904-03-01"),
    (false, "46349.99999999999", "2026-11-24"),
  ]

  @Test(arguments: days) func daysAreCountedAsExcelDoes(_ from1904: Bool, _ written: String, _ gives: String?) throws {
    let result = try read("s='1'><v>\(written)</v>", formats: ["dd.mm.yyyy"], from1904: from1904)
    let fault = written == "1e300" ? "cell-lost-digits A2" : "cell-not-a-day A2"
    #expect(result == (gives.map { "a=\($0)" } ?? fault))
  }
}
