package import Diagnostics
package import Values

/// What the details of a document charge, reckoned: `charges` and `payments` in place of what was put in.
package struct ChargesData: Sendable {
  /// The details with ``Record`` of `charges` and a list of `payments`; unchanged where they have neither.
  package var details: Record
  /// What is worth knowing and no fault.
  package var findings: [Diagnostic]

  /// Reckons a document's details, or throws everything that stands in the way.
  ///
  /// `charges` of the details is `{period: {from, until}, lines: […], discount, discount_sum, advance}`, `payments`
  /// what ``PaymentSchedule`` reads; see there and ``ChargeItem`` for the fields.
  package init(_ details: Record, catalogue: Catalogue, _ request: ChargesRequest) throws(Faults) {
    self.details = details
    var log = FaultLog()
    var total: Decimal?
    let office = catalogue.office
    if let card = Self.card("charges", of: details, &log) {
      let client = request.clientID.flatMap { id in
        log.attempt { () throws(Faults) in try catalogue.client(id) }
      }
      let input = ChargesInput(
        card, place: details.entry("charges")?.place, catalogue: catalogue, client: client,
        packageIDs: request.packageIDs, &log)
      try log.check()
      let language = request.language ?? office.language
      let charges = try Charges(input, office: office, on: request.date, language: language, &log)
      total = charges.totals.gross
      let naming = ChargeNaming(catalogue.chargeWording, language: language)
      do throws(ArithmeticFailure) {
        let record = try ChargesRecord(charges: charges, input: input, office: office, naming: naming).record()
        self.details.set("charges", .record(record), at: details.entry("charges")?.place)
      } catch {
        throw Faults(log.findings + [.amountTooLarge("`charges`", at: input.place)])
      }
    }
    if let entry = details.entry("payments"), !entry.value.isBlank {
      let schedule = try PaymentSchedule(
        entry, total: total, currency: office.currency, calendar: catalogue.calendar, term: request.term, &log)
      self.details.set("payments", .list(schedule.list), at: entry.place)
    }
    findings = log.findings
  }

  private static func card(_ key: String, of details: Record, _ log: inout FaultLog) -> Record? {
    guard let entry = details.entry(key), !entry.value.isBlank else { return nil }
    if case .record(let card) = entry.value { return card }
    log.findings.append(.notACard("`\(key)`", at: entry.place))
    return nil
  }
}
