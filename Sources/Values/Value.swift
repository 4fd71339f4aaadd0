/// The data a template sees.
///
/// A value has no place of its own; the ``List`` or ``Record`` that holds it knows where it was written.
package enum Value: Sendable {
  case none
  case bool(Bool)
  case integer(Int)
  indirect case decimal(Decimal)
  indirect case money(Money)
  case date(CalendarDate)
  case text(String)
  case list(List)
  case record(Record)
  /// Text that is already formatted for a carrier; only merging makes it, never a data file.
  indirect case formatted(any FormattedText)
}

/// Text with formatting that one carrier understands and every other carrier can read as plain text.
package protocol FormattedText: Sendable {
  var plainText: String { get }
}
