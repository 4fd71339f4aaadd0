import Values

extension PricedPackage {
  /// The package as a template sees it: its own fields, `lines`, totals as money, and how it stands to VAT.
  func record(_ office: Office, language: String, isRecommended: Bool) -> Record {
    var record = package.record
    record.set("id", .text(package.id), at: package.place)
    record.set("recommended", .bool(isRecommended))
    record.set("lines", .list(List(lines.indices.map { .record(lineRecord($0, office.currency)) })), at: package.place)
    record.set(totals, currency: office.currency)
    record.set("vat_mode", .text(regime.mode.rawValue))
    record.set("vat_rate", Value(rate))
    record.set("vat_label", .text(regime.label(rate: rate, rules: office.rules, language: language)))
    record.set("vat_phrase", .text(regime.phrase(rate: rate, rules: office.rules, language: language)))
    let full = regime.fullPhrase(rate: rate, rules: office.rules, language: language)
    record.set("vat_phrase_full", .text(full))
    return record
  }

  private func lineRecord(_ position: Int, _ currency: String) -> Record {
    func money(_ amount: Decimal) -> Value { .money(Money(amount, currency: currency)) }

    let line = package.lines[position]
    let priced = lines[position]
    var record = line.wholeRecord
    let place = line.place
    record.set("number", .integer(position + 1), at: place)
    record.set("quantity", Value(priced.quantity.trimmed), at: line.quantityPlace ?? place)
    record.set("list_price", money(line.price), at: place)
    record.set("discount", Value(line.discount), at: place)
    record.set("price", money(priced.price), at: place)
    record.set(priced, currency: currency, at: place)
    return record
  }
}
