import Diagnostics
import Values

/// An item for one stretch of days on which one rate holds.
struct ChargePiece {
  var item: ChargeItem
  var period: ChargePeriod?
  var quantity: Decimal
  /// The days that are charged, of the days of their month, where it is less than a month.
  var part: (days: Int, monthDays: Int)?

  /// The pieces of one item in the order of their days.
  static func pieces(
    of item: ChargeItem, policy: VATPolicy, rules: VATRules, _ findings: inout [Diagnostic]
  ) -> [ChargePiece] {
    guard let period = item.period else { return [ChargePiece(item: item, period: nil, quantity: item.quantity)] }
    let changes = policy.changes(
      after: period.from, until: period.until, rules: rules, hasOwnRate: item.rate != nil)
    if item.isMonthly {
      return period.months.flatMap { $0.cut(at: changes) }.map { stretch in
        let monthDays = stretch.from.daysInMonth
        return ChargePiece(
          item: item, period: stretch, quantity: item.quantity,
          part: stretch.days < monthDays ? (stretch.days, monthDays) : nil)
      }
    }
    let stretches = period.cut(at: changes)
    guard stretches.count > 1 else { return [ChargePiece(item: item, period: period, quantity: item.quantity)] }
    do throws(ArithmeticFailure) {
      let quantities = try divided(item.quantity, among: stretches)
      findings.append(.chargeDivided(item.owner, among: stretches, quantities, at: item.place))
      return zip(stretches, quantities).map { ChargePiece(item: item, period: $0, quantity: $1) }
    } catch {
      findings.append(.amountTooLarge(item.owner, at: item.place))
      return []
    }
  }

  /// A quantity by months where all stretches have whole ones, otherwise by days; the rest goes to the last.
  private static func divided(
    _ quantity: Decimal, among stretches: [ChargePeriod]
  ) throws(ArithmeticFailure) -> [Decimal] {
    let byMonths = stretches.allSatisfy(\.isOfWholeMonths)
    let weights = stretches.map { byMonths ? $0.monthCount : $0.days }
    let whole = Decimal(weights.reduce(0, +))
    var left = quantity
    var parts: [Decimal] = []
    for weight in weights.dropLast() {
      let part = try quantity.multiplied(by: Decimal(weight)).divided(by: whole)
        .rounded(toScale: max(quantity.scale, quantityPlaces))
      parts.append(part)
      left = try left.subtracting(part)
    }
    return parts + [left]
  }

  /// Units of service are given to a thousandth.
  private static let quantityPlaces = 3

  /// The sum before any discount on the whole: quantity × price, of which a part of the month is charged by its days.
  func amounts() throws(ArithmeticFailure) -> (price: Decimal, full: Decimal, sum: Decimal) {
    let price = try item.price.discounted(by: item.discount)
    let full = try quantity.multiplied(by: price).rounded(toScale: Decimal.kopecks)
    guard let part else { return (price, full, full) }
    let sum = try full.multiplied(by: Decimal(part.days)).divided(by: Decimal(part.monthDays))
      .rounded(toScale: Decimal.kopecks)
    return (price, full, sum)
  }
}
