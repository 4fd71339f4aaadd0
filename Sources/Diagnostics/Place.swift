/// Where in a file a finding is.
///
/// A place carries the text of its line, so that it can be shown without the file at hand.
package struct Place: Sendable, Hashable {
  /// The file as the user named it.
  package var file: String
  /// The line, counted from 1; nil for the file as a whole.
  package var line: Int?
  /// The column in characters, counted from 1.
  package var column: Int?
  /// How many characters of the line are meant; at least 1.
  package var length: Int
  /// The text of the line, without its line break.
  package var excerpt: String?
  /// The part of a Word file, such as `header 1`; its lines are paragraphs then.
  ///
  /// Empty for the document's own text, nil for a file whose lines are lines. The sheet of a spreadsheet, where there
  /// is a ``cell``.
  package var part: String?
  /// The cell of a spreadsheet as people find it, `D12`, or the number of a row; lines are rows then.
  package var cell: String?

  package init(
    file: String, line: Int? = nil, column: Int? = nil, length: Int = 1, excerpt: String? = nil, part: String? = nil
  ) {
    self.file = file
    self.line = line
    self.column = column
    self.length = length
    self.excerpt = excerpt
    self.part = part
  }
}

extension Place {
  /// `D12` for the fourth column of row 12; `12` for the row as a whole, whose column is 0.
  package static func cellName(row: Int, column: Int) -> String { columnName(column) + String(row) }

  /// `D` for the fourth column of a sheet, `AA` for the one after `Z`.
  package static func columnName(_ column: Int) -> String {
    var letters = ""
    var rest = column
    while rest > 0 {
      letters = String(UnicodeScalar(UInt8(ascii: "A") + UInt8((rest - 1) % 26))) + letters
      rest = (rest - 1) / 26
    }
    return letters
  }
}
