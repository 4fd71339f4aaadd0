import Values

/// Rows of a list as CSV that reads as the same values.
struct ListCSV {
  /// What separates the cells.
  let delimiter: UInt8

  /// The cells with the line's end.
  func line(_ cells: [Value?]) -> String {
    cells.map { $0.map(cell) ?? "" }.joined(separator: String(Unicode.Scalar(delimiter))) + "\r\n"
  }

  private func cell(_ value: Value) -> String {
    let text = value.writtenText ?? ""
    guard case .text = value, needsQuotes(text) else { return text }
    return CSVText.quoted(text)
  }

  private func needsQuotes(_ text: String) -> Bool {
    if text.isEmpty || text.first?.isWhitespace == true || text.last?.isWhitespace == true { return true }
    if text.utf8.contains(where: { $0 == delimiter || $0 == 0x22 || $0 == 0x0A || $0 == 0x0D }) { return true }
    // A text that looks like a number or a date would be one without quotes.
    if case .text = ScalarTyping.value(of: text) { return false }
    return true
  }
}
