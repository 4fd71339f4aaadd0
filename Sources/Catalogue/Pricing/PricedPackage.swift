package import Diagnostics
package import Values

/// A package with the amounts of every line and their totals, for one client and one day.
package struct PricedPackage: Sendable {
  package var package: ServicePackage
  package var lines: [PricedLine]
  /// How the prices stand to VAT on the day.
  package var regime: VATRegime
  package var rate: Decimal
  package var totals: Totals
  /// What is worth knowing and no fault: a rate that is not in force, a sum that rounding moved.
  package var findings: [Diagnostic]

  /// The sums of a package's lines.
  package struct Totals: Sendable, Hashable {
    /// Of the column that is shown.
    package var sum: Decimal
    package var net: Decimal
    package var vat: Decimal
    package var gross: Decimal

    package init(_ lines: [PricedLine]) throws(ArithmeticFailure) {
      sum = .zero
      net = .zero
      vat = .zero
      gross = .zero
      for line in lines {
        sum = try sum.adding(line.sum)
        net = try net.adding(line.net)
        vat = try vat.adding(line.vat)
        gross = try gross.adding(line.gross)
      }
    }

    /// The tax reckoned from the total at once, where rounding line by line gave another; otherwise nil.
    func taxAtOnce(mode: VATRegime.Mode, rate: Decimal) throws(ArithmeticFailure) -> Decimal? {
      let atOnce: Decimal
      switch mode {
      case .included: atOnce = try gross.taxInside(rate: rate)
      case .onTop: atOnce = try net.taxOnTop(rate: rate)
      case .exempt: return nil
      }
      return atOnce == vat ? nil : atOnce
    }
  }

  init(
    _ package: ServicePackage, client: Client?, policy: VATPolicy, rules: VATRules, on day: CalendarDate
  ) throws(Faults) {
    var findings: [Diagnostic] = []
    guard let regime = policy.regime(on: day, &findings) else { throw Faults(findings) }
    let rate = regime.rate(on: day, rules: rules, &findings)
    var lines: [PricedLine] = []
    for line in package.lines {
      guard let quantity = line.quantity.amount(for: client, at: line.quantityPlace, &findings) else { continue }
      do throws(ArithmeticFailure) {
        lines.append(
          try PricedLine(
            quantity: quantity, listPrice: line.price, discount: line.discount, mode: regime.mode, rate: rate))
      } catch {
        findings.append(.amountTooLarge("`\(line.service.id)`", at: line.place))
      }
    }
    try Faults.check(findings)
    do throws(ArithmeticFailure) {
      totals = try Totals(lines)
      if let atOnce = try totals.taxAtOnce(mode: regime.mode, rate: rate) {
        findings.append(
          .vatTotalDiffers(
            "package `\(package.id)`", sumOfLines: totals.vat, ofTotal: atOnce, at: package.place))
      }
    } catch {
      throw Faults(.amountTooLarge("package `\(package.id)`", at: package.place))
    }
    self.package = package
    self.lines = lines
    self.regime = regime
    self.rate = rate
    self.findings = findings
  }
}
