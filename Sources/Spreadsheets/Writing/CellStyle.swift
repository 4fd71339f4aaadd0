import Values

/// The formats of the cells that are written, by their numbers in the part of styles.
enum CellStyle: Int {
  case plain = 0
  case heading
  case text
  case wrapped
  case whole
  case day

  /// The numbers of formats that every program knows.
  private static let textFormat = 49
  private static let wholeFormat = 1
  private static let dayFormat = 14

  /// How a value is written, so that it reads as the same value.
  init(of value: Value) {
    switch value {
    case .integer(let number): self = Self.isKept(Decimal(number)) ? .whole : .text
    case .decimal(let number): self = Self.isKept(number) ? .plain : .text
    case .bool: self = .plain
    // Before March 1900 Excel is a day off.
    case .date(let date): self = date.year > 1900 ? .day : .text
    default: self = .text
    }
  }

  /// Whether a spreadsheet keeps all digits of the number.
  private static func isKept(_ number: Decimal) -> Bool { number.digits.magnitude < 1_000_000_000_000_000 }

  /// The number of the format.
  var format: Int {
    switch self {
    case .plain: 0
    case .heading, .text, .wrapped: Self.textFormat
    case .whole: Self.wholeFormat
    case .day: Self.dayFormat
    }
  }

  static let all: [CellStyle] = [.plain, .heading, .text, .wrapped, .whole, .day]
}
