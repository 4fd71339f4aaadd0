import Values

/// The fields of a record, looked at where they stand, without counting a reference for every look.
///
/// It holds nothing itself: whoever makes one keeps the record beside it in a `let`, for as long. The entries then
/// stay where they are, because an array that two hold is copied before anybody writes to it.
struct FieldsInPlace {
  private let start: UnsafePointer<Record.Entry>?
  private let count: Int

  static var none: FieldsInPlace { FieldsInPlace() }

  private init() { (start, count) = (nil, 0) }

  init(_ record: Record) {
    (start, count) = record.entries.withUnsafeBufferPointer { ($0.baseAddress, $0.count) }
  }

  /// Nothing, where the operand is no record.
  init(_ operand: Operand) {
    if case .value(.record(let record)) = operand { self.init(record) } else { self = .none }
  }

  /// The field at a position, when that is its name; otherwise the record has to be asked.
  @inline(__always)
  func value(at position: Int, named name: String) -> Value? {
    guard let start, position < count, start[position].key == name else { return nil }
    return start[position].value
  }
}
