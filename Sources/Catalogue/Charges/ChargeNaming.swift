import Values

/// What a line is called, so that two months of one service, or a part of one, are told apart.
struct ChargeNaming {
  private let texts: Record

  /// - Parameter data: the content of `Data/charges.yaml`.
  init(_ data: Record, language: String) {
    let own = data.group(language)
    texts = own.count == 0 ? data.group("en") : own
  }

  /// - Parameter whole: the period of the whole document, which its title says already.
  func name(_ name: String, _ piece: ChargePiece, in whole: ChargePeriod?) -> String {
    guard let period = piece.period, piece.part != nil || period != whole else { return name }
    let key = piece.part != nil ? "part" : period.days == 1 ? "day" : "period"
    let pattern = texts[key]?.cardText ?? "{name}"
    // The name last, so that braces in it stay what they are.
    return pattern.replacing("{from}", with: date(period.from)).replacing("{until}", with: date(period.until))
      .replacing("{days}", with: String(piece.part?.days ?? 0))
      .replacing("{month_days}", with: String(piece.part?.monthDays ?? 0))
      .replacing("{name}", with: name)
  }

  private func date(_ day: CalendarDate) -> String {
    let months = texts["months"]?.list?.elements ?? []
    let month = Int(day.month) <= months.count ? months[Int(day.month) - 1].cardText ?? "" : ""
    return (texts["date"]?.cardText ?? "{yyyy}-{mm}-{dd}")
      .replacing("{dd}", with: Self.twoDigits(Int(day.day))).replacing("{mm}", with: Self.twoDigits(Int(day.month)))
      .replacing("{d}", with: String(day.day)).replacing("{month}", with: month)
      .replacing("{yyyy}", with: String(day.year))
  }

  private static func twoDigits(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }
}
