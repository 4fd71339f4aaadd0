package import Diagnostics
package import Values

/// What the details of a document charge, reckoned: `charges` and `payments` in place of what was put in.
package struct ChargesData: Sendable {
  /// The details with `charges` and `payments` reckoned; unchanged where they have neither.
  package var details: Record
  /// What is worth knowing and no fault.
  package var findings: [Diagnostic]

  /// Reckons a document's details, or throws everything that stands in the way.
  ///
  /// `charges` of the details is `{period: {from, until}, lines: […], discount, discount_sum, advance}`, `payments`
  /// what ``PaymentSchedule`` reads. A line is `{service, quantity, …}` or `{name, unit, quantity, price, …}` with `discount`,
  /// `vat_rate`, `period` and `per: month` where they are wanted; without lines the packages are charged month by month.
  package init(_ details: Record, catalogue: Catalogue, _ request: ChargesRequest) throws(Faults) {
    self.details = details
    var log = FaultLog()
    let currency = catalogue.office.currency
    var total = PaymentSchedule.Total.none
    if let entry = details.entry("charges"), !entry.value.isBlank {
      let charged = log.attempt { () throws(Faults) in try Self.charged(entry, catalogue, request) }
      total = charged.map { .known($0.charges.totals.gross) } ?? .faulty
      log.findings += charged?.findings ?? []
      if let charged { self.details.set("charges", .record(charged.record), at: entry.place) }
    }
    if let entry = details.entry("payments"), !entry.value.isBlank {
      let schedule = PaymentSchedule(
        entry, total: total, currency: currency, calendar: catalogue.calendar, term: request.term, &log.findings)
      if let schedule { self.details.set("payments", .list(schedule.list), at: entry.place) }
    }
    try log.check()
    findings = log.findings
  }

  private static func charged(
    _ entry: Record.Entry, _ catalogue: Catalogue, _ request: ChargesRequest
  ) throws(Faults) -> (charges: Charges, record: Record, findings: [Diagnostic]) {
    guard case .record(let card) = entry.value else { throw Faults(.notACard("`charges`", at: entry.place)) }
    var log = FaultLog()
    let client = request.clientID.flatMap { id in
      log.attempt { () throws(Faults) in try catalogue.client(id) }
    }
    let input = ChargesInput(
      card, place: entry.place, catalogue: catalogue, client: client, packageIDs: request.packageIDs, &log)
    input.check(request.term, &log.findings)
    try log.check()
    let language = request.language ?? catalogue.office.language
    let charges = try Charges(input, office: catalogue.office, on: request.date, language: language, &log)
    let naming = ChargeNaming(catalogue.chargeWording, language: language)
    do throws(ArithmeticFailure) {
      let record = try ChargesRecord(charges: charges, input: input, office: catalogue.office, naming: naming).record()
      return (charges, record, log.findings)
    } catch {
      throw Faults(log.findings + [.amountTooLarge("`charges`", at: input.place)])
    }
  }
}
