package import Values
import Wording

extension Merge {
  /// An amount as `| money` writes it: without a currency.
  package func text(ofAmount amount: Decimal) -> String {
    AmountFormat(in: settings.language.wording).write(digits: amount.digits, scale: amount.scale)
  }

  /// A value as text, as `{{ }}` puts it out: numbers as they are written in data, dates and amounts as people say them.
  package func text(of value: Value) -> String {
    switch value {
    case .none: return ""
    case .bool(let bool): return bool ? "true" : "false"
    case .integer(let integer): return String(integer)
    case .decimal(let decimal): return decimal.description
    case .money(let money):
      return AmountFormat(in: settings.language.wording, mark: .word)
        .write(digits: money.amount.digits, scale: money.amount.scale, currency: money.currency)
    case .date(let date):
      let language = settings.language.wording
      return DatePattern.short(in: language)
        .write(year: Int(date.year), month: Int(date.month), day: Int(date.day), in: language)
    case .text(let text): return text
    case .formatted(let text): return text.plainText
    case .list(let list): return list.elements.map { text(of: $0) }.joined(separator: ", ")
    case .record(let record): return record.entries.map(\.key).joined(separator: ", ")
    }
  }
}
