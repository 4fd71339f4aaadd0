import Values

/// `charges` as a template sees it.
struct ChargesRecord {
  let charges: Charges
  let input: ChargesInput
  let office: Office
  let naming: ChargeNaming

  func record() throws(ArithmeticFailure) -> Record {
    var record = Record()
    if let period = charges.period { record.set("period", .record(Self.record(period))) }
    var lines: [Value] = []
    for (position, line) in charges.lines.enumerated() {
      lines.append(.record(try self.record(line, number: position + 1)))
    }
    record.set("lines", .list(List(lines)))
    record.set("advance", .bool(input.isAdvance))
    record.set("before_discount", money(charges.beforeDiscount))
    record.set("discount", Value(input.discount))
    record.set("discount_sum", money(try charges.beforeDiscount.subtracting(charges.totals.sum)))
    record.set(charges.totals, currency: office.currency)
    let modes = Set(charges.taxes.map(\.tax.mode))
    let mode = modes.count == 1 ? modes.first?.rawValue : nil
    record.set("vat_mode", .text(mode ?? Self.severalModes))
    record.set("vat_phrase", .text(Self.joined(charges.taxes.map(\.tax.phrase))))
    record.set("vat_phrase_full", .text(Self.joined(charges.taxes.map(\.tax.fullPhrase))))
    record.set("vat_label", .text(Self.joined(charges.taxes.map(\.tax.label))))
    if charges.taxes.count == 1, let tax = charges.taxes.first?.tax { record.set("vat_rate", Value(tax.rate)) }
    record.set(
      "taxes",
      .list(
        List(
          charges.taxes.map { tax, totals in
            var record = Record()
            set(tax, &record)
            set(totals, &record)
            return .record(record)
          })))
    return record
  }

  /// `vat_mode` where the regime changes within the period.
  private static let severalModes = "mixed"

  private static func joined(_ texts: [String]) -> String {
    var once: [String] = []
    for text in texts where !once.contains(text) { once.append(text) }
    return once.joined(separator: ", ")
  }

  private static func record(_ period: ChargePeriod) -> Record {
    Record(["from": .date(period.from), "until": .date(period.until)])
  }

  private func money(_ amount: Decimal) -> Value { .money(Money(amount, currency: office.currency)) }

  private func set(_ tax: ChargedTax, _ record: inout Record) {
    record.set("vat_mode", .text(tax.mode.rawValue))
    record.set("rate", Value(tax.rate))
    record.set("label", .text(tax.label))
    record.set("phrase", .text(tax.phrase))
  }

  private func set(_ totals: PricedPackage.Totals, _ record: inout Record) {
    record.set("sum", money(totals.sum))
    record.set("net", money(totals.net))
    record.set("vat", money(totals.vat))
    record.set("gross", money(totals.gross))
  }

  private func record(_ line: ChargedLine, number: Int) throws(ArithmeticFailure) -> Record {
    let piece = line.piece
    var record = piece.item.record
    let place = piece.item.place
    record.set("number", .integer(number), at: place)
    let name = record["name"]?.cardText ?? ""
    record.set("service_name", .text(name), at: place)
    record.set("name", .text(naming.name(name, piece, in: charges.period)), at: place)
    record.set("quantity", Value(piece.quantity.trimmed), at: place)
    record.set("list_price", money(piece.item.price), at: place)
    record.set("discount", Value(piece.item.discount), at: place)
    record.set("price", money(line.priced.price), at: place)
    record.set("is_part", .bool(piece.part != nil))
    if let part = piece.part {
      record.set("days", .integer(part.days))
      record.set("month_days", .integer(part.monthDays))
      record.set("full_sum", money(line.full))
    }
    record.set("before_discount", money(line.beforeDiscount))
    record.set(line.priced, currency: office.currency, at: place)
    record.set("vat_mode", .text(line.tax.mode.rawValue))
    record.set("vat_rate", Value(line.tax.rate))
    record.set("vat_label", .text(line.tax.label))
    if let period = piece.period {
      record.set("from", .date(period.from))
      record.set("until", .date(period.until))
    }
    return record
  }
}
