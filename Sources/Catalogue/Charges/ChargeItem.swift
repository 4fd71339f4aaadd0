import Diagnostics
import Values

/// One thing to charge, before it is divided among months and rates.
struct ChargeItem {
  /// How messages call it: `charges.lines[2]`.
  var owner: String
  /// nil where the line names no service of the price list.
  var serviceID: String?
  /// The fields of the service and of the line itself.
  var record: Record
  var quantity: Decimal
  /// What one unit costs before the discount.
  var price: Decimal
  /// In per cent.
  var discount: Decimal
  /// A rate of its own instead of the office's.
  var rate: Decimal?
  /// Whether quantity and price are those of one month, charged for each month of the period.
  var isMonthly: Bool
  /// nil where nothing says when it is done.
  var period: ChargePeriod?
  /// Whether the line itself says its period.
  var hasOwnPeriod = false
  var place: DataPlace?
  var ratePlace: DataPlace?

  /// A line of a package: the price of a month, unless no period is given.
  init?(
    _ line: ServicePackage.Line, of package: ServicePackage, client: Client?, period: ChargePeriod?,
    _ findings: inout [Diagnostic]
  ) {
    guard let quantity = line.quantity.amount(for: client, at: line.quantityPlace, &findings) else { return nil }
    owner = "package `\(package.id)`"
    record = line.wholeRecord
    self.quantity = quantity
    price = line.price
    discount = line.discount
    isMonthly = period != nil
    self.period = period
    place = line.place
  }

  /// A line that the details give themselves.
  init?(
    _ card: Record, owner: String, start: DataPlace?, catalogue: Catalogue, client: Client?, period: ChargePeriod?,
    _ findings: inout [Diagnostic]
  ) {
    var reader = CardReader(card, owner: owner, start: start)
    defer { findings += reader.findings }
    reader.noteMisspelt(known: KnownFields.chargeLine)
    let service = Self.service(&reader, catalogue)
    let quantity = LineQuantity.required(&reader)?.amount(
      for: client, at: reader.place("quantity"), &reader.findings)
    let price = Self.price(&reader, service)
    let discount = reader.discount()
    let rate = Self.rate(&reader)
    let own = card["period"].map { _ in ChargePeriod(reading: &reader) }
    let isMonthly = Self.isMonthly(&reader)
    guard let service, let quantity, let price, let discount else { return nil }
    // A period that could not be read has been told.
    if own != nil, own == .some(nil) { return nil }
    self.owner = owner
    record = service
    for entry in card.entries where !Self.reckoned.contains(entry.key) { record.set(entry) }
    self.quantity = quantity
    self.price = price
    self.discount = discount
    self.rate = rate
    self.period = own?.map { $0 } ?? period
    hasOwnPeriod = own != nil
    serviceID = card["service"]?.cardText
    self.isMonthly = isMonthly && self.period != nil
    place = reader.start
    ratePlace = reader.place("vat_rate")
  }

  /// All that a line says of what is done: two lines for two objects differ in it.
  var matter: String {
    let said = record.entries.filter { !["quantity", "price", "discount"].contains($0.key) }
    return JSONEncoding().encode(.record(Record(said)))
  }

  /// What the document shows as it comes out, not as it was put in.
  private static let reckoned: Set<String> = ["service", "period", "per", "vat_rate"]

  /// The card of the service that is named, or what the line says itself.
  private static func service(_ reader: inout CardReader, _ catalogue: Catalogue) -> Record? {
    if let id = reader.text("service") {
      if let service = catalogue.services.first(where: { $0.id == id }) { return service.record }
      reader.findings.append(
        .serviceUnknown(id, known: catalogue.services.map(\.id), at: reader.place("service")))
      return nil
    }
    let name = reader.requiredText("name", example: "Уборка")
    let unit = reader.requiredText("unit", example: "м²")
    return name != nil && unit != nil ? Record() : nil
  }

  private static func price(_ reader: inout CardReader, _ service: Record?) -> Decimal? {
    let isOwn = reader.card["price"]?.isBlank == false
    guard let service, !isOwn else { return reader.price() }
    return reader.required("price", example: "64.50") { _ in service["price"]?.cardDecimal }
  }

  private static func rate(_ reader: inout CardReader) -> Decimal? {
    guard let rate = reader.decimal("vat_rate") else { return nil }
    if rate >= .zero, rate < Decimal(100) { return rate }
    reader.findings.append(.rateOutOfRange(rate, at: reader.place("vat_rate")))
    return nil
  }

  /// `per: month`.
  private static func isMonthly(_ reader: inout CardReader) -> Bool {
    guard let text = reader.text("per") else { return false }
    if text == "month" { return true }
    reader.findings.append(.chargeBasisUnknown(text, at: reader.place("per")))
    return false
  }
}

extension ChargePeriod {
  /// `period: {from: …, until: …}` of a card; nil where it is not there or has a fault.
  init?(reading reader: inout CardReader) {
    let card = reader.record("period")
    if card.entries.isEmpty { return nil }
    var period = CardReader(card, owner: "`period` of \(reader.owner)", start: reader.place("period"))
    let from = period.requiredDate("from", example: "2026-11-01")
    let until = period.requiredDate("until", example: "2026-11-30")
    period.noteMisspelt(known: KnownFields.chargePeriod)
    defer { reader.findings += period.findings }
    guard let from, let until else { return nil }
    self.init(from: from, until: until)
    if from > until {
      period.findings.append(.periodReversed(from, until, of: reader.owner, at: period.place("from")))
      return nil
    }
    if monthCount > Self.monthLimit {
      period.findings.append(.periodTooLong(monthCount, most: Self.monthLimit, at: period.place("until")))
      return nil
    }
  }
}
