package import Diagnostics
import Glibc

// The sentences of this part's findings.

extension Diagnostic {
  // MARK: Files

  static func fileMissing(_ path: String) -> Diagnostic {
    Diagnostic(
      .fileNotFound, "there is no file `\(path)`", at: Place(file: path), hint: "check the name and the folder")
  }

  static func unreadable(_ path: String, error: Int32) -> Diagnostic {
    Diagnostic(
      .fileUnreadable, "`\(path)` cannot be read: \(String(cString: strerror(error)))", at: Place(file: path),
      hint: error == EACCES ? "ask for the right to read it" : nil)
  }

  static func notAFile(_ path: String, isFolder: Bool) -> Diagnostic {
    Diagnostic(
      .notAFile, "`\(path)` is \(isFolder ? "a folder" : "a device"), not a file", at: Place(file: path),
      hint: isFolder ? "name a file in that folder" : "name an ordinary file")
  }

  static func fileTooLarge(_ path: String) -> Diagnostic {
    Diagnostic(
      .dataTooLarge, "`\(path)` has more than \(ReadingLimits.fileBytes >> 20) MB", at: Place(file: path),
      hint: "give long lists as CSV or JSON with `--each`: they are read record by record")
  }

  static func unknownDataFormat(_ path: String) -> Diagnostic {
    Diagnostic(
      .unknownDataFormat, "the ending of `\(path)` names no format of data", at: Place(file: path),
      hint: path.lowercased().hasSuffix(".xls") || path.lowercased().hasSuffix(".ods")
        ? "save the sheet as «Excel Workbook (.xlsx)» and give that file"
        : "use .yaml, .yml, .json, .jsonl, .csv or .xlsx")
  }

  // MARK: Bytes and text

  static func notUTF8(at place: DataPlace) -> Diagnostic {
    Diagnostic(
      .notUTF8, "these bytes are not UTF-8 text", at: place.place, hint: "save the file again with the encoding UTF-8")
  }

  static func utf16(_ file: DataFile) -> Diagnostic {
    Diagnostic(
      .notUTF8, "`\(file.name)` is UTF-16 text, not UTF-8", at: Place(file: file.name),
      hint: "save it again as UTF-8; for a list, Excel calls this «CSV UTF-8»")
  }

  static func notText(at place: DataPlace) -> Diagnostic {
    Diagnostic(
      .notUTF8, "the file holds a zero byte, so it is not a text file", at: place.place,
      hint: "a workbook has to be saved as «CSV UTF-8» first; renaming it is not enough")
  }

  static func loneSurrogate(at place: DataPlace) -> Diagnostic {
    Diagnostic(
      .brokenText, "this text has half of a surrogate pair (`\\ud800` to `\\udfff`), which is no character",
      at: place.place, hint: "write the character itself, or both halves of the pair")
  }

  // MARK: Structure

  static func duplicateKey(_ key: String, at place: DataPlace, first: DataPlace?) -> Diagnostic {
    Diagnostic(
      .duplicateKey, "the key `\(key)` stands twice in one record", at: place.place,
      notes: first.map { [Note("first written here", at: $0.place)] } ?? [], hint: "keep one of the two")
  }

  static func keyNotText(at place: DataPlace) -> Diagnostic {
    Diagnostic(.keyNotText, "a key has to be a text", at: place.place, hint: "write the key as one word or in quotes")
  }

  /// A comma inside braces ends a value, so what is left of a text or a number looks like one more key.
  static func keyWithoutValue(_ key: String, at place: DataPlace) -> Diagnostic {
    Diagnostic(
      .keyWithoutValue, "`\(key)` stands between braces like a name, but has no value", at: place.place,
      hint: "put a text that holds a comma in quotes; write a number with a point, as in `1200.50`")
  }

  static func dataTooDeep(at place: DataPlace) -> Diagnostic {
    Diagnostic(
      .dataTooDeep, "lists and records are nested more than \(ReadingLimits.depth) deep", at: place.place,
      hint: "check for a bracket that is never closed")
  }

  static func recordTooLarge(at place: DataPlace) -> Diagnostic {
    Diagnostic(
      .dataTooLarge, "one record has more than \(ReadingLimits.recordBytes >> 20) MB", at: place.place,
      hint: "check for a quote or a bracket that is never closed")
  }

  static func tooManyAliases(at place: DataPlace) -> Diagnostic {
    Diagnostic(
      .dataTooLarge, "with its aliases the file stands for more than \(ReadingLimits.values) values", at: place.place,
      hint: "use fewer aliases inside of what other aliases repeat")
  }

  static func unknownAlias(_ name: String, at place: DataPlace, suggestion: String?) -> Diagnostic {
    Diagnostic(
      .unknownAlias, "nothing before this alias is marked `&\(name)`", at: place.place,
      hint: suggestion ?? "put quotes around a text that begins with `*`")
  }

  static func severalDocuments(at place: DataPlace) -> Diagnostic {
    Diagnostic(
      .severalDocuments, "a second document begins here", at: place.place,
      hint: "remove the line `---`, or keep the two in files of their own")
  }

  static func recordExpected(_ found: Value, at place: DataPlace) -> Diagnostic {
    Diagnostic(
      .recordExpected, "a record is wanted here, this is \(found.nameWithArticle)", at: place.place,
      hint: "a record has named values: `name: …`")
  }

  static func recordListExpected(_ found: Value, at place: DataPlace) -> Diagnostic {
    Diagnostic(
      .recordListExpected, "a list of records is wanted here, this is \(found.nameWithArticle)", at: place.place,
      hint: "give a list with one record for each document")
  }

  static func numberOutOfRange(_ number: String, at place: DataPlace) -> Diagnostic {
    let shown = number.count > 40 ? number.prefix(40) + "…" : number[...]
    return Diagnostic(
      .numberOutOfRange, "the number `\(shown)` does not fit into \(Decimal.digitLimit) digits", at: place.place,
      hint: "if it is not for reckoning, put it in quotes")
  }

  // MARK: Syntax

  static func jsonSyntax(_ problem: String, at place: DataPlace, hint: String? = nil) -> Diagnostic {
    Diagnostic(.dataSyntax, "this is not JSON: \(problem)", at: place.place, hint: hint)
  }

  static func unfinishedLine(at place: DataPlace) -> Diagnostic {
    jsonSyntax(
      "the value that begins here does not end on its line", at: place,
      hint: "in .jsonl every record stands on one line")
  }

  static func yamlSyntax(_ problem: String, at place: DataPlace, hint: String?) -> Diagnostic {
    Diagnostic(.dataSyntax, "this is not YAML: \(problem)", at: place.place, hint: hint)
  }

  // MARK: CSV

  static func strayQuote(at place: DataPlace, cell: DataPlace?) -> Diagnostic {
    Diagnostic(
      .dataSyntax, "the quotes of this cell do not match", at: place.place,
      notes: cell.map { [Note("the cell begins here", at: $0.place)] } ?? [],
      hint: "put the whole cell in quotes and write a quote inside of it twice: `\"ООО \"\"А\"\"\"`")
  }

  static func unclosedQuote(at place: DataPlace) -> Diagnostic {
    Diagnostic(
      .dataSyntax, "the quote that opens this cell is never closed", at: place.place,
      hint: "close it, or write a quote inside of a quoted cell twice")
  }

  static func emptyHeader(_ column: Int, at place: DataPlace) -> Diagnostic {
    Diagnostic(
      .emptyHeader, "column \(column) has no name in the first line", at: place.place,
      hint: "name every column, or delete the empty ones")
  }

  static func duplicateHeader(_ name: String, at place: DataPlace, first: DataPlace) -> Diagnostic {
    Diagnostic(
      .duplicateHeader, "two columns are called `\(name)`", at: place.place,
      notes: [Note("the first one stands here", at: first.place)], hint: "give them different names")
  }

  static func headerIsValueAndRecord(_ name: String, at place: DataPlace) -> Diagnostic {
    Diagnostic(
      .duplicateHeader, "`\(name)` is a column of its own and the beginning of another one's name", at: place.place,
      hint: "call the first one `\(name).name` or otherwise")
  }

  static func noHeader(_ file: DataFile) -> Diagnostic {
    Diagnostic(
      .emptyHeader, "the file has no first line with the names of the columns", at: Place(file: file.name),
      hint: "write the names of the fields in the first line: `name;inn;phone`")
  }

  static func tooManyCells(_ count: Int, headers: Int, at place: DataPlace, delimiter: Character) -> Diagnostic {
    Diagnostic(
      .tooManyCells,
      "this line has \(count) cells, the first line names only \(headers) \(headers == 1 ? "column" : "columns")",
      at: place.place, hint: "put a cell that holds a `\(delimiter)` in quotes, or name its column in the first line")
  }
}

extension Diagnostic {
  // MARK: Calendars

  /// Every part that reckons with working days warns of it.
  package static func calendarYearUnknown(_ year: Int, at place: Place?) -> Diagnostic {
    Diagnostic(
      .calendarYearUnknown, "the days off of \(year) are reckoned by the law alone: no decree for that year is known",
      at: place, severity: .warning, hint: "put the year into the office's `calendar.yaml`")
  }
}

extension Diagnostic.Note {
  static func openBracket(_ bracket: String, at place: DataPlace) -> Diagnostic.Note {
    Diagnostic.Note("this `\(bracket)` is not closed", at: place.place)
  }

  static func beginsHere(at place: DataPlace) -> Diagnostic.Note {
    Diagnostic.Note("what is being read begins here", at: place.place)
  }
}

extension Value {
  fileprivate var nameWithArticle: String {
    switch self {
    case .record, .list, .text, .formatted, .date, .integer, .decimal: "a " + typeName
    case .none, .bool, .money: typeName
    }
  }
}
