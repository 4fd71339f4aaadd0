import Diagnostics
import Values

/// What to try with a file that Excel itself could mend.
private let saveAgain = "open the file in Excel and save it again"
private let saveAsWorkbook = "open it in Excel and save it as «Excel Workbook (.xlsx)»"

/// The sentences about spreadsheet files.
extension Diagnostic {
  static func notASpreadsheet(_ file: String) -> Diagnostic {
    Diagnostic(
      .notASpreadsheet, "`\(file)` is not a spreadsheet (.xlsx), whatever its name says", at: Place(file: file),
      hint: saveAsWorkbook + ", or give a CSV file")
  }

  static func olderSpreadsheet(_ file: String) -> Diagnostic {
    Diagnostic(
      .notASpreadsheet, "`\(file)` is a file of an older Excel (.xls), not an .xlsx", at: Place(file: file),
      hint: saveAsWorkbook)
  }

  static func binarySpreadsheet(_ file: String) -> Diagnostic {
    Diagnostic(
      .notASpreadsheet, "`\(file)` is a binary workbook (.xlsb), not an .xlsx", at: Place(file: file),
      hint: saveAsWorkbook)
  }

  static func workbookProtected(_ file: String) -> Diagnostic {
    Diagnostic(
      .zipEncrypted, "`\(file)` is protected with a password", at: Place(file: file),
      hint: "open it in Excel, take the password away (File, Info, Protect Workbook, Encrypt with Password) and save it"
    )
  }

  static func noSheets(_ file: String) -> Diagnostic {
    Diagnostic(
      .notASpreadsheet, "`\(file)` has no sheet with cells", at: Place(file: file),
      hint: "put the list on an ordinary sheet")
  }

  static func sheetUnknown(_ name: String, in file: String, known: [String]) -> Diagnostic {
    Diagnostic(
      .sheetUnknown, "`\(file)` has no sheet `\(name)`", at: Place(file: file),
      hint: [suggestion(for: name, among: known), "its sheets are \(listed(known))"].compactMap { $0 }
        .joined(separator: " "))
  }

  static func sharedTextsTooLarge(_ file: String) -> Diagnostic {
    Diagnostic(
      .dataTooLarge, "the texts of `\(file)` come to more than \(SheetLimits.sharedBytes >> 20) MB",
      at: Place(file: file), hint: "give so long a list as CSV, which is read row by row")
  }

  static func outsideOfSheet(_ what: String, in file: DataFile) -> Diagnostic {
    Diagnostic(
      .sheetDamaged, "\(what) lies outside of what a sheet can hold", at: Place(file: file.name, part: file.sheet),
      hint: saveAgain)
  }
}

/// The sentences about headings and rows.
extension Diagnostic {
  static func noHeadings(_ file: DataFile) -> Diagnostic {
    Diagnostic(
      .emptyHeader, "the sheet `\(file.sheet ?? "")` is empty", at: Place(file: file.name),
      hint: "write the names of the fields into its first row, or name another sheet with `--sheet`")
  }

  static func titleAboveHeadings(_ title: String, at place: DataPlace) -> Diagnostic {
    Diagnostic(
      .headingMerged, "a title stands where the headings are wanted: `\(title.prefix(60))`", at: place.place,
      hint: "delete the rows above the headings")
  }

  static func headingMergedDown(_ name: String, _ area: String, at place: DataPlace) -> Diagnostic {
    Diagnostic(
      .headingMerged, "the heading `\(name)` is merged with the cells below it (`\(area)`)", at: place.place,
      hint: "unmerge the headings and keep them in one row")
  }

  static func cellMerged(_ heading: String, _ area: String, at place: DataPlace) -> Diagnostic {
    Diagnostic(
      .cellMerged,
      "this cell of the column `\(heading.prefix(60))` is merged with the one above (`\(area)`), which alone holds the value",
      at: place.place, hint: "unmerge the cells and write the value into every row that it is meant for")
  }

  static func columnWithoutHeading(_ column: Int, merged: String?, at place: DataPlace) -> Diagnostic {
    Diagnostic(
      .emptyHeader, "column \(Place.columnName(column)) has values and no heading", at: place.place,
      hint: merged.map { "the heading above is merged (`\($0)`): unmerge it and name every column" }
        ?? "name the column in the row of headings, or empty it")
  }

  static func cellsBeyondHeadings(from first: Int, to last: Int, row: Int, at place: DataPlace) -> Diagnostic {
    let columns =
      first == last
      ? "column \(Place.columnName(first))" : "columns \(Place.columnName(first)) to \(Place.columnName(last))"
    return Diagnostic(
      .tooManyCells, "this row has values in \(columns), right of the last heading", at: place.place,
      hint: "name the column in row \(row), or delete the rows above the headings if row \(row) is a title")
  }

  static func rowsHidden(_ count: Int, at place: DataPlace) -> Diagnostic {
    Diagnostic(
      .rowsHidden,
      count == 1
        ? "1 row of the list is hidden, and is read all the same"
        : "\(count) rows of the list are hidden, and are read all the same",
      at: place.place, severity: .warning, hint: "delete the rows that are not meant: a filter only hides them")
  }
}

/// The sentences about cells.
extension Diagnostic {
  static func formulaWithoutResult(at place: DataPlace) -> Diagnostic {
    Diagnostic(
      .formulaWithoutResult, "this cell holds a formula whose result is not in the file", at: place.place,
      hint: "open the file in Excel and save it, so that the formulas are reckoned")
  }

  static func cellHoldsError(_ error: String, at place: DataPlace) -> Diagnostic {
    Diagnostic(
      .cellHoldsError, "this cell shows the error `\(error.prefix(20))`", at: place.place,
      hint: "correct its formula, or type the value")
  }

  static func cellLostDigits(_ number: String, at place: DataPlace) -> Diagnostic {
    Diagnostic(
      .cellLostDigits, "the number `\(number.prefix(40))` is too long for a spreadsheet, which keeps 15 digits of it",
      at: place.place,
      hint: "format the column as text («Текстовый») and type the number again: its last digits are lost")
  }

  static func cellNotADay(_ number: String, at place: DataPlace) -> Diagnostic {
    Diagnostic(
      .cellNotADay, "this cell is formatted as a date, and `\(number.prefix(40))` is no day", at: place.place,
      hint: "type the date again, or choose another format for the cell")
  }

  static func cellNotANumber(_ text: String, at place: DataPlace) -> Diagnostic {
    Diagnostic(
      .sheetDamaged, "the file says that this cell is a number, and holds `\(text.prefix(40))`", at: place.place,
      hint: saveAgain)
  }

  static func cellOutOfRange(_ number: String, at place: DataPlace) -> Diagnostic {
    Diagnostic(
      .numberOutOfRange, "the number `\(number.prefix(40))` does not fit into \(Decimal.digitLimit) digits",
      at: place.place, hint: "if it is not for reckoning, format the cell as text")
  }

  static func sharedTextMissing(_ number: String, at place: DataPlace) -> Diagnostic {
    Diagnostic(
      .sheetDamaged, "this cell refers to the text number \(number.prefix(20)), which the file does not have",
      at: place.place, hint: saveAgain)
  }

  static func cellTypeUnknown(_ type: String, at place: DataPlace) -> Diagnostic {
    Diagnostic(
      .sheetDamaged, "this cell is of a kind that no spreadsheet knows: `\(type.prefix(20))`", at: place.place,
      hint: saveAgain)
  }

  static func cellTooLong(at place: DataPlace) -> Diagnostic {
    Diagnostic(
      .dataTooLarge, "this cell holds more than \(SheetLimits.cellBytes >> 20) MB of text", at: place.place,
      hint: "give long texts in files of their own")
  }
}

extension Faults {
  /// What the parts below say of Word files, said of a spreadsheet.
  var ofSpreadsheet: Faults {
    Faults(
      diagnostics.map { diagnostic in
        var told = diagnostic
        let file = diagnostic.place?.file ?? ""
        switch diagnostic.code {
        case .notAZip, .partMissing: return .notASpreadsheet(file)
        case .xmlHasDocumentType:
          told.message =
            "`\(file)` declares a document type, which no spreadsheet does and which is not read for safety"
        case .zipMethodUnknown, .xmlNotRead: told.message = told.message.replacing("Word", with: "Excel")
        default: break
        }
        told.hint = told.hint?.replacing("in Word", with: "in Excel")
        return told
      })
  }
}
