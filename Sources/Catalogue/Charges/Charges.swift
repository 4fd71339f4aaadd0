import Diagnostics
import Values

/// The lines and totals of an act, an invoice, a specification.
struct Charges {
  var lines: [ChargedLine] = []
  var totals: PricedPackage.Totals
  /// One for each rate and regime, in the order in which they come up.
  var taxes: [(tax: ChargedTax, totals: PricedPackage.Totals)] = []
  /// The sum of the lines before the discount on the whole.
  var beforeDiscount: Decimal
  var period: ChargePeriod?

  init(
    _ input: ChargesInput, office: Office, on date: CalendarDate, language: String, _ log: inout FaultLog
  ) throws(Faults) {
    var pieces: [ChargePiece] = []
    for item in input.items {
      pieces += ChargePiece.pieces(of: item, policy: office.vat, rules: office.rules, &log.findings)
      if pieces.count > ChargesInput.lineLimit {
        throw Faults(log.findings + [.chargesTooMany(most: ChargesInput.lineLimit, at: input.place)])
      }
    }
    // Month by month; within a month as the items came.
    let order = pieces.indices.sorted { (pieces[$0].start, $0) < (pieces[$1].start, $1) }
    var reckoned = ChargedTaxes(office: office, date: date, language: language, isAdvance: input.isAdvance)
    var taxed: [(piece: ChargePiece, tax: ChargedTax)] = []
    for position in order {
      let tax = reckoned.tax(of: pieces[position], &log.findings)
      if let tax { taxed.append((pieces[position], tax)) }
    }
    try log.check()
    period = input.period
    do throws(ArithmeticFailure) {
      let amounts = try taxed.map { (one) throws(ArithmeticFailure) in try one.piece.amounts() }
      beforeDiscount = try amounts.map(\.sum).sum()
      let sums = try input.discounted(amounts.map(\.sum), total: beforeDiscount, &log)
      for (position, (piece, tax)) in taxed.enumerated() {
        let priced = try PricedLine(
          quantity: piece.quantity, price: amounts[position].price, sum: sums[position], mode: tax.mode, rate: tax.rate)
        lines.append(
          ChargedLine(
            piece: piece, priced: priced, full: amounts[position].full, beforeDiscount: amounts[position].sum, tax: tax)
        )
      }
      totals = try PricedPackage.Totals(lines.map(\.priced))
      for (tax, lines) in Self.grouped(lines) {
        let totals = try PricedPackage.Totals(lines)
        taxes.append((tax, totals))
        if let atOnce = try totals.taxAtOnce(mode: tax.mode, rate: tax.rate) {
          log.findings.append(
            .vatTotalDiffers("`charges`", sumOfLines: totals.vat, ofTotal: atOnce, at: input.place))
        }
      }
    } catch {
      throw Faults(log.findings + [.amountTooLarge("`charges`", at: input.place)])
    }
    try log.check()
  }
}

extension Charges {
  /// The lines of each tax, in the order in which the taxes come up.
  private static func grouped(_ lines: [ChargedLine]) -> [(tax: ChargedTax, lines: [PricedLine])] {
    var groups: [(tax: ChargedTax, lines: [PricedLine])] = []
    var positions: [ChargedTax: Int] = [:]
    for line in lines {
      if let position = positions[line.tax] {
        groups[position].lines.append(line.priced)
      } else {
        positions[line.tax] = groups.count
        groups.append((line.tax, [line.priced]))
      }
    }
    return groups
  }
}

extension ChargePiece {
  fileprivate var start: Int { period?.from.serialDay ?? .min }
}

extension ChargesInput {
  /// The sums less the discount on the whole, which is spread so that they add up to the discounted total.
  fileprivate func discounted(
    _ sums: [Decimal], total: Decimal, _ log: inout FaultLog
  ) throws(ArithmeticFailure) -> [Decimal] {
    if let discountSum {
      guard discountSum < total else {
        log.findings.append(.discountAboveTotal(discountSum, total: total, at: discountSumPlace))
        return sums
      }
      return try sums.spread(to: total.subtracting(discountSum).rounded(toScale: Decimal.kopecks))
    }
    return discount.isZero ? sums : try sums.spread(to: total.discounted(by: discount))
  }
}
