import Diagnostics
import Values

/// `charges` as a document's details give it.
struct ChargesInput {
  var period: ChargePeriod?
  var items: [ChargeItem] = []
  /// Off the whole, in per cent.
  var discount: Decimal = .zero
  /// Off the whole, as an amount.
  var discountSum: Decimal?
  var isAdvance = false
  var place: DataPlace?
  var discountSumPlace: DataPlace?

  /// More lines than these are a slip; a specification of a large client has some hundreds.
  static let lineLimit = 10_000

  init(
    _ card: Record, place: DataPlace?, catalogue: Catalogue, client: Client?, packageIDs: [String],
    _ log: inout FaultLog
  ) {
    var reader = CardReader(card, owner: "`charges`", start: place)
    reader.noteMisspelt(known: KnownFields.charges)
    self.place = reader.start
    period = ChargePeriod(reading: &reader)
    isAdvance = reader.flag("advance")
    discount = reader.discount() ?? .zero
    discountSum = Self.discountSum(&reader)
    discountSumPlace = reader.place("discount_sum")
    let list = reader.list("lines")
    log.findings += reader.findings
    if list.count > Self.lineLimit {
      log.findings.append(.chargesTooMany(most: Self.lineLimit, at: reader.place("lines")))
      return
    }
    for (position, element) in list.elements.enumerated() {
      let owner = "`charges.lines[\(position)]`"
      guard case .record(let card) = element else {
        log.findings.append(.notACard(owner, at: list.place(at: position)))
        continue
      }
      let item = ChargeItem(
        card, owner: owner, start: list.place(at: position) ?? place, catalogue: catalogue, client: client,
        period: period, &log.findings)
      if let item { items.append(item) }
    }
    noteOverlaps(&log.findings)
    if card["lines"]?.isBlank ?? true {
      items = Self.packaged(catalogue, client: client, packageIDs, period, at: self.place, &log)
    } else if list.elements.isEmpty, card["lines"]?.list != nil {
      log.findings.append(.chargesEmpty(at: reader.place("lines")))
    }
  }

  /// Warns of a service that two lines charge for the same days.
  private func noteOverlaps(_ findings: inout [Diagnostic]) {
    var last: [String: (until: CalendarDate, place: DataPlace?)] = [:]
    let dated = items.filter { $0.serviceID != nil && $0.hasOwnPeriod }
    for item in dated.sorted(by: { ($0.period?.from ?? .unixEpoch) < ($1.period?.from ?? .unixEpoch) }) {
      guard let period = item.period, let id = item.serviceID else { continue }
      let matter = item.matter
      let earlier = last[matter]
      if let earlier, period.from <= earlier.until {
        findings.append(.chargeOverlap(id, at: item.place, first: earlier.place))
      }
      if period.until >= (earlier?.until ?? period.until) { last[matter] = (period.until, item.place) }
    }
  }

  /// Warns of a period that the contract does not cover.
  func check(_ term: (from: CalendarDate?, until: CalendarDate?), _ findings: inout [Diagnostic]) {
    var told: Set<ChargePeriod> = []
    for (period, place) in [(period, place)] + items.map({ ($0.period, $0.place) }) {
      guard let period, told.insert(period).inserted else { continue }
      if let from = term.from, period.from < from {
        findings.append(.periodOutsideTerm("\(period.from), before the contract begins on \(from)", at: place))
      }
      if let until = term.until, period.until > until {
        findings.append(.periodOutsideTerm("\(period.until), after the contract has ended on \(until)", at: place))
      }
    }
  }

  private static func discountSum(_ reader: inout CardReader) -> Decimal? {
    guard let sum = reader.decimal("discount_sum") else { return nil }
    if sum.isNegative || reader.card["discount"]?.isBlank == false {
      reader.findings.append(.discountSumUnclear(sum, at: reader.place("discount_sum")))
      return nil
    }
    return sum
  }

  /// The lines of the chosen packages.
  private static func packaged(
    _ catalogue: Catalogue, client: Client?, _ packageIDs: [String], _ period: ChargePeriod?, at place: DataPlace?,
    _ log: inout FaultLog
  ) -> [ChargeItem] {
    if packageIDs.isEmpty { log.findings.append(.chargesEmpty(at: place)) }
    var items: [ChargeItem] = []
    for id in packageIDs {
      guard let package = log.attempt({ () throws(Faults) in try catalogue.package(id) }) else { continue }
      for line in package.lines {
        let item = ChargeItem(line, of: package, client: client, period: period, &log.findings)
        if let item { items.append(item) }
      }
    }
    return items
  }
}
