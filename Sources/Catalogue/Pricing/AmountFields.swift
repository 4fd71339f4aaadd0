import Values

/// Amounts as a template sees them, the same of packages and of charges.
extension Record {
  /// `sum`, `net`, `vat` and `gross` of a line.
  mutating func set(_ line: PricedLine, currency: String, at place: DataPlace?) {
    set("sum", .money(Money(line.sum, currency: currency)), at: place)
    set("net", .money(Money(line.net, currency: currency)), at: place)
    set("vat", .money(Money(line.vat, currency: currency)), at: place)
    set("gross", .money(Money(line.gross, currency: currency)), at: place)
  }

  /// `subtotal`, `total`, `total_net` and `total_vat`.
  mutating func set(_ totals: PricedPackage.Totals, currency: String) {
    set("subtotal", .money(Money(totals.sum, currency: currency)))
    set("total", .money(Money(totals.gross, currency: currency)))
    set("total_net", .money(Money(totals.net, currency: currency)))
    set("total_vat", .money(Money(totals.vat, currency: currency)))
  }
}
