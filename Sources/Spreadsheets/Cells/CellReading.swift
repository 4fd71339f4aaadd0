import Diagnostics
import Values

/// What a cell says, as a value: the same that CSV would give.
struct CellReading {
  let workbook: Workbook

  /// Nil for an empty cell.
  func value(of cell: RawCell, at place: DataPlace) throws(Faults) -> Value? {
    if cell.isTooLong { throw Faults(.cellTooLong(at: place)) }
    switch cell.type {
    case "", "n": return try number(cell, at: place)
    case "s":
      guard let written = written(cell) else { return nil }
      guard let text = Int(written).flatMap({ workbook.shared[$0] }) else {
        throw Faults(.sharedTextMissing(written, at: place))
      }
      return Self.text(text)
    case "inlineStr": return Self.text(cell.inline ?? cell.value ?? "")
    case "str":
      if cell.value == nil, cell.hasFormula { throw Faults(.formulaWithoutResult(at: place)) }
      return Self.text(cell.value ?? cell.inline ?? "")
    case "b":
      guard let written = written(cell) else { return try empty(cell, at: place) }
      return .bool(written == "1" || written.lowercased() == "true")
    case "e": throw Faults(.cellHoldsError(written(cell) ?? "#N/A", at: place))
    case "d":
      guard let written = written(cell) else { return try empty(cell, at: place) }
      guard let value = StrictMoment.value(of: written) else { throw Faults(.cellNotADay(written, at: place)) }
      return value
    default: throw Faults(.cellTypeUnknown(cell.type, at: place))
    }
  }

  private func written(_ cell: RawCell) -> String? {
    let text = cell.value.map { Self.trimmed($0) } ?? ""
    return text.isEmpty ? nil : text
  }

  private func empty(_ cell: RawCell, at place: DataPlace) throws(Faults) -> Value? {
    if cell.hasFormula { throw Faults(.formulaWithoutResult(at: place)) }
    return nil
  }

  private func number(_ cell: RawCell, at place: DataPlace) throws(Faults) -> Value? {
    guard let written = written(cell) else {
      // Some programs forget to say that a text stands in the cell.
      if let inline = cell.inline { return Self.text(inline) }
      return try empty(cell, at: place)
    }
    let number: Decimal
    do throws(CellNumber.Flaw) {
      number = try CellNumber(written).value
    } catch {
      switch error {
      case .notANumber: throw Faults(.cellNotANumber(written, at: place))
      case .lostDigits: throw Faults(.cellLostDigits(written, at: place))
      case .outOfRange: throw Faults(.cellOutOfRange(written, at: place))
      }
    }
    switch workbook.formats[cell.style] {
    case .plain: return Value(number)
    case .text: return .text(number.description)
    case .digits(let count): return number.wholeNumber.map { .text(Self.padded($0, count)) } ?? Value(number)
    case .day: return try day(number, at: place)
    case .clock(let isSpan):
      guard let moment = SerialDay(number, from1904: workbook.countsFrom1904) else {
        throw Faults(.cellNotADay(number.description, at: place))
      }
      return .text(moment.clockTime(isSpan: isSpan))
    }
  }

  private func day(_ number: Decimal, at place: DataPlace) throws(Faults) -> Value {
    let moment = SerialDay(number, from1904: workbook.countsFrom1904)
    // Less than a day is the time of none.
    if let moment, moment.days == 0, moment.seconds > 0 { return .text(moment.clockTime(isSpan: false)) }
    guard let day = moment?.day else { throw Faults(.cellNotADay(number.description, at: place)) }
    return .date(day)
  }

  private static func padded(_ number: Int, _ count: Int) -> String {
    let digits = String(number.magnitude)
    return (number < 0 ? "-" : "") + String(repeating: "0", count: max(0, count - digits.count)) + digits
  }

  private static func text(_ raw: String) -> Value? {
    let text = trimmed(EscapedText.read(raw))
    return text.isEmpty ? nil : .text(text)
  }

  /// Without the spaces that stand around a bare cell of CSV too.
  private static func trimmed(_ text: String) -> String {
    guard let first = text.first, let last = text.last, first.isWhitespace || last.isWhitespace else { return text }
    var slice = text[...]
    while slice.first?.isWhitespace == true { slice.removeFirst() }
    while slice.last?.isWhitespace == true { slice.removeLast() }
    return String(slice)
  }
}
