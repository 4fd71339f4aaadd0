package import Diagnostics
package import Values

/// A package with the amounts of every line and their totals, for one client and one day.
package struct PricedPackage: Sendable {
  package var package: ServicePackage
  package var lines: [PricedLine]
  package var mode: VATRegime.Mode
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
  }

  init(
    _ package: ServicePackage, client: Client?, regime: VATRegime, rules: VATRules, on day: CalendarDate
  ) throws(Faults) {
    var findings: [Diagnostic] = []
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
      findings += try Self.roundingNote(package, totals, mode: regime.mode, rate: rate)
    } catch {
      throw Faults(.amountTooLarge("package `\(package.id)`", at: package.place))
    }
    self.package = package
    self.lines = lines
    self.mode = regime.mode
    self.rate = rate
    self.findings = findings
  }

  private static func roundingNote(
    _ package: ServicePackage, _ totals: Totals, mode: VATRegime.Mode, rate: Decimal
  ) throws(ArithmeticFailure) -> [Diagnostic] {
    let atOnce: Decimal
    switch mode {
    case .included: atOnce = try PricedLine.taxInside(totals.gross, rate: rate)
    case .onTop: atOnce = try PricedLine.taxOnTop(totals.net, rate: rate)
    case .exempt: return []
    }
    if atOnce == totals.vat { return [] }
    return [.vatTotalDiffers(package.id, sumOfLines: totals.vat, ofTotal: atOnce, at: package.place)]
  }
}
