import Values
import Wording

/// What a line is called, so that two months of one service, or a part of one, are told apart.
struct ChargeNaming {
  private let texts: Record
  private let language: WordingLanguage
  private let date: DatePattern

  /// - Parameter data: the content of `Data/charges.yaml`.
  init(_ data: Record, language: String) {
    let own = data.group(language)
    texts = own.count == 0 ? data.group("en") : own
    self.language = WordingLanguage(rawValue: language) ?? .english
    do throws(DatePattern.Fault) {
      date = try DatePattern(texts["date"]?.cardText ?? "iso", in: self.language)
    } catch {
      date = .short(in: self.language)
    }
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
    date.write(year: Int(day.year), month: Int(day.month), day: Int(day.day), in: language)
  }
}
