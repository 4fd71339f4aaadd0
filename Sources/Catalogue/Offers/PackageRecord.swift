import Values

extension PricedPackage {
  /// The package as a template sees it: its own fields, `lines`, totals as money, and how it stands to VAT.
  func record(_ office: Office, language: String, isRecommended: Bool) -> Record {
    func money(_ amount: Decimal) -> Value { .money(Money(amount, currency: office.currency)) }

    var record = package.record
    record.set("id", .text(package.id), at: package.place)
    record.set("recommended", .bool(isRecommended))
    record.set("lines", .list(List(lines.indices.map { .record(lineRecord($0, money)) })), at: package.place)
    record.set("subtotal", money(totals.sum))
    record.set("total", money(totals.gross))
    record.set("total_net", money(totals.net))
    record.set("total_vat", money(totals.vat))
    record.set("vat_mode", .text(regime.mode.rawValue))
    record.set("vat_rate", Value(rate))
    record.set("vat_label", .text(regime.label(rate: rate, rules: office.rules, language: language)))
    record.set("vat_phrase", .text(regime.phrase(rate: rate, rules: office.rules, language: language)))
    let full = regime.fullPhrase(rate: rate, rules: office.rules, language: language)
    record.set("vat_phrase_full", .text(full))
    return record
  }

  private func lineRecord(_ position: Int, _ money: (Decimal) -> Value) -> Record {
    let line = package.lines[position]
    let priced = lines[position]
    var record = line.service.record
    for entry in line.record.entries where entry.key != "service" { record.set(entry) }
    let place = line.place
    record.set("number", .integer(position + 1), at: place)
    record.set("quantity", Value(priced.quantity.trimmed), at: line.quantityPlace ?? place)
    record.set("list_price", money(line.price), at: place)
    record.set("discount", Value(line.discount), at: place)
    record.set("price", money(priced.price), at: place)
    record.set("sum", money(priced.sum), at: place)
    record.set("net", money(priced.net), at: place)
    record.set("vat", money(priced.vat), at: place)
    record.set("gross", money(priced.gross), at: place)
    return record
  }
}
