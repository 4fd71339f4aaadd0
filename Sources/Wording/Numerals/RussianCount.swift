/// What a whole number asks of the word beside it.
enum RussianCount: Sendable {
  /// 1, 21, 101: «день».
  case one
  /// 2, 3, 4, 22: «дня».
  case few
  /// 0, 5, 11–14, 1000: «дней».
  case many

  init(_ number: some BinaryInteger) {
    let tail = Int(truncatingIfNeeded: number % 100)
    if 11...14 ~= tail {
      self = .many
      return
    }
    switch tail % 10 {
    case 1: self = .one
    case 2...4: self = .few
    default: self = .many
    }
  }

  /// Where its form stands in a list of the three.
  var column: Int {
    switch self {
    case .one: 0
    case .few: 1
    case .many: 2
    }
  }
}
