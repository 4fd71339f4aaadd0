import Diagnostics
import Values

/// What can be wrong with an office's data, in sentences.
extension Diagnostic {
  /// - Parameter heading: what a Russian list calls the field.
  static func missingField(
    _ key: String, of owner: String, example: String, heading: String? = nil, at place: DataPlace?
  ) -> Diagnostic {
    let hint = heading.map { "fill in the column `\($0)`, or `\(key)`" } ?? "add it"
    return Diagnostic(
      .catalogueFieldMissing, "\(owner) has no `\(key)`", at: place?.place, hint: "\(hint), for example `\(example)`")
  }

  static func notANumber(_ text: String, _ key: String, of owner: String, at place: DataPlace?) -> Diagnostic {
    Diagnostic(
      .catalogueFieldType, "`\(key)` of \(owner) is `\(text)`, which cannot be read as a number", at: place?.place,
      hint: howToWriteNumber(text) + (key == "price" ? "; words about the price belong into `description`" : ""))
  }

  /// `1,200` is two numbers: both are shown as they are written without doubt.
  private static func howToWriteNumber(_ text: String) -> String {
    let whole = Decimal(written: text.replacing(",", with: ""))
    let broken = Decimal(written: text.replacing(",", with: "."))
    if text.contains(","), let whole, let broken { return "write `\(whole)` or `\(broken)`, whichever is meant" }
    return "write it as `1200` or `1200,50`"
  }

  static func notADate(_ text: String, _ key: String, of owner: String, at place: DataPlace?) -> Diagnostic {
    Diagnostic(
      .catalogueFieldType, "`\(key)` of \(owner) is `\(text.prefix(40))`, which cannot be read as a date",
      at: place?.place, hint: CalendarDate.tooLateDay(in: text) ?? "write it as `2026-12-01` or `01.12.2026`")
  }

  static func wrongType(_ key: String, of owner: String, wants: String, at place: DataPlace?) -> Diagnostic {
    Diagnostic(.catalogueFieldType, "`\(key)` of \(owner) must be \(wants)", at: place?.place)
  }

  /// Nil where no known name is near; `phone2` beside `phone` is meant so.
  static func misspelt(_ entry: Record.Entry, known: [String]) -> Diagnostic? {
    var stem = entry.key[...]
    while stem.last?.isNumber == true || stem.last == "_" { stem.removeLast() }
    if known.contains(String(stem)) { return nil }
    guard let near = suggestion(for: entry.key, among: known) else { return nil }
    return Diagnostic(
      .catalogueFieldUnknown, "`\(entry.key)` means nothing here", at: entry.place?.place, severity: .warning,
      hint: near)
  }

  static func notACard(_ owner: String, at place: DataPlace?) -> Diagnostic {
    Diagnostic(
      .catalogueFieldType, "\(owner) must be a group of fields", at: place?.place,
      hint: "write its fields below each other, each as `name: value`")
  }

  // MARK: Clients

  static func clientDuplicate(_ id: String, at place: DataPlace?, first: DataPlace?) -> Diagnostic {
    Diagnostic(
      .clientDuplicate, "two clients have the id `\(id)`", at: place?.place,
      notes: [Note("the first one stands here", at: first?.place)], hint: "give one of them another id")
  }

  static func clientUnknown(_ id: String, known: [String]) -> Diagnostic {
    Diagnostic(
      .clientUnknown, "there is no client with the id `\(id)`",
      hint: suggestion(for: id, among: known) ?? someNames(known, "the list has"))
  }

  /// - Parameter isRussian: the card has Russian headings.
  static func clientKindUnknown(_ text: String, isRussian: Bool, at place: DataPlace?) -> Diagnostic {
    let names = ClientKind.allCases.map(\.rawValue)
    let kinds = isRussian ? ClientKind.allCases.map(\.usualRussianName) + names : names
    return Diagnostic(
      .clientKindUnknown, "`\(text)` is not a kind of client", at: place?.place,
      hint: suggestion(for: text, among: kinds) ?? someNames(kinds, "the kinds are"))
  }

  static func nameUnclear(_ text: String, of owner: String, at place: DataPlace?) -> Diagnostic {
    Diagnostic(
      .personNameUnclear, "the parts of the name `\(text)` of \(owner) cannot be told apart", at: place?.place,
      hint: "write it in full, or give `surname`, `given_name` and `patronymic` of their own")
  }

  static func genderUnknown(_ text: String, of owner: String, at place: DataPlace?) -> Diagnostic {
    Diagnostic(
      .personGenderUnknown, "`\(text)` does not say whether \(owner) is a man or a woman", at: place?.place,
      hint: "write `male` or `female`, or leave it empty")
  }

  // MARK: Services and packages

  static func serviceDuplicate(_ id: String, at place: DataPlace?, first: DataPlace?) -> Diagnostic {
    Diagnostic(
      .serviceDuplicate, "two services have the id `\(id)`", at: place?.place,
      notes: [Note("the first one stands here", at: first?.place)], hint: "give one of them another id")
  }

  static func packageDuplicate(_ id: String, at place: DataPlace?, first: DataPlace?) -> Diagnostic {
    Diagnostic(
      .packageDuplicate, "two packages have the id `\(id)`", at: place?.place,
      notes: [Note("the first one stands here", at: first?.place)], hint: "give one of them another id")
  }

  static func serviceUnknown(_ id: String, known: [String], at place: DataPlace?) -> Diagnostic {
    Diagnostic(
      .serviceUnknown, "there is no service with the id `\(id)`", at: place?.place,
      hint: suggestion(for: id, among: known) ?? someNames(known, "the price list has"))
  }

  static func packageUnknown(_ id: String, known: [String]) -> Diagnostic {
    Diagnostic(
      .packageUnknown, "there is no package with the id `\(id)`",
      hint: suggestion(for: id, among: known) ?? someNames(known, "the office has"))
  }

  static func packageEmpty(_ owner: String, at place: DataPlace?) -> Diagnostic {
    Diagnostic(
      .packageEmpty, "\(owner) has no lines, so it has no price", at: place?.place,
      hint: "add `lines`, each with a `service` and a `quantity`")
  }

  static func serviceWithoutPrice(
    _ id: String, in owner: String, at place: DataPlace?, listed: DataPlace?
  ) -> Diagnostic {
    Diagnostic(
      .priceMissing, "`\(id)` has no price", at: place?.place,
      notes: [Note("the service stands here", at: listed?.place)],
      hint: "give the service a `price`, or the line one of its own")
  }

  static func negativePrice(of owner: String, at place: DataPlace?) -> Diagnostic {
    Diagnostic(
      .priceNegative, "the price of \(owner) is below zero", at: place?.place,
      hint: "use `discount` to make a service cheaper")
  }

  static func quantityNotPositive(_ number: Decimal, at place: DataPlace?) -> Diagnostic {
    Diagnostic(
      .quantityNotPositive, "a quantity must be above zero, and this one is `\(number)`", at: place?.place,
      hint: "leave the line out if the package does not hold the service")
  }

  static func clientQuantityMissing(_ field: String, client: Client?, at place: DataPlace?) -> Diagnostic {
    guard let client else {
      return Diagnostic(
        .quantityFieldMissing, "the quantity is the client's `\(field)`, and no client is given", at: place?.place)
    }
    let entry = client.record.entry(field)
    let heading = ClientHeadings.usual(for: field)
    let near =
      suggestion(for: field, among: client.ownFields)
      ?? heading.flatMap {
        suggestion(for: $0, among: client.ownFields)
      }
    let name = heading.map { "`\($0)` or `\(field)`" } ?? "`\(field)`"
    let fill = "fill in \(name) for the client, as in `1200` or `1200,5`, or write a number in the package"
    return Diagnostic(
      .quantityFieldMissing,
      "the quantity is the client's `\(field)`, and client `\(client.id)` has no number above zero there",
      at: place?.place, notes: [Note("the client stands here", at: (entry?.place ?? client.place)?.place)],
      hint: near.map { "call the column \(name); \($0)" } ?? fill)
  }

  static func clientQuantityUnreadable(
    _ text: String, _ field: String, client: Client, at place: DataPlace?
  ) -> Diagnostic {
    Diagnostic(
      .quantityFieldMissing,
      "the quantity is `\(field)` of client `\(client.id)`, and `\(text)` there cannot be read as a number",
      at: (client.record.entry(field)?.place ?? client.place)?.place,
      notes: [Note("the package asks for it here", at: place?.place)], hint: howToWriteNumber(text))
  }

  static func discountOutOfRange(_ number: Decimal, at place: DataPlace?) -> Diagnostic {
    Diagnostic(
      .discountOutOfRange, "a discount is a number of per cent from 0 to less than 100, and this one is `\(number)`",
      at: place?.place, hint: "write the number alone: `discount: 10`")
  }

  static func amountTooLarge(_ owner: String, at place: DataPlace?) -> Diagnostic {
    Diagnostic(
      .amountTooLarge, "the amount of \(owner) is too large to be reckoned exactly", at: place?.place,
      hint: "check the quantity and the price")
  }

  // MARK: VAT

  static func vatModeUnknown(_ text: String, at place: DataPlace?) -> Diagnostic {
    let modes = VATRegime.Mode.allCases.map(\.rawValue)
    return Diagnostic(
      .vatModeUnknown, "`\(text)` does not say how prices stand to VAT", at: place?.place,
      hint: suggestion(for: text, among: modes) ?? someNames(modes, "the ways are"))
  }

  static func vatGroundUnknown(_ text: String, known: [String], at place: DataPlace?) -> Diagnostic {
    Diagnostic(
      .vatGroundUnknown, "`\(text)` is not a known ground for charging no VAT", at: place?.place,
      hint: suggestion(for: text, among: known) ?? someNames(known, "the grounds are"))
  }

  static func vatCountryUnknown(_ country: String, at place: DataPlace?) -> Diagnostic {
    Diagnostic(
      .vatCountryUnknown, "there are no VAT rules for the country `\(country)`", at: place?.place,
      hint: "the rules are there for `RU` and `GB`")
  }

  static func vatRateMissing(_ country: String, on day: CalendarDate, at place: DataPlace?) -> Diagnostic {
    Diagnostic(
      .vatRateMissing, "no standard VAT rate of `\(country)` is known for \(day)", at: place?.place,
      hint: "write the rate as a number")
  }

  static func vatRateNotInForce(
    _ rate: Decimal, known: [Decimal], on day: CalendarDate, at place: DataPlace?
  ) -> Diagnostic {
    Diagnostic(
      .vatRateNotInForce, "\(rate) % is not a VAT rate in force on \(day)", at: place?.place, severity: .warning,
      hint: someNames(known.map(\.description), "the rates are"))
  }

  /// Rounding line by line can differ from rounding once; an accountant should know before the client asks.
  static func vatTotalDiffers(
    _ owner: String, sumOfLines: Decimal, ofTotal: Decimal, at place: DataPlace?
  ) -> Diagnostic {
    Diagnostic(
      .vatTotalDiffers,
      "the VAT of the lines of \(owner) adds up to \(sumOfLines), the VAT of its total is \(ofTotal)",
      at: place?.place, severity: .note, hint: "the document shows the sum of the lines")
  }

  // MARK: Offers

  static func offerFormMissing(at place: DataPlace?) -> Diagnostic {
    Diagnostic(
      .offerFormMissing, "`offer` does not say whether offers bind the company", at: place?.place,
      hint: "write `form: offer` for binding offers or `form: invitation` for invitations to make one")
  }

  static func offerFormUnknown(_ text: String, at place: DataPlace?) -> Diagnostic {
    let forms = OfferPolicy.Form.allCases.map(\.rawValue)
    return Diagnostic(
      .offerFormUnknown, "`\(text)` is not a form of offer", at: place?.place,
      hint: suggestion(for: text, among: forms) ?? someNames(forms, "the forms are"))
  }

  static func validityOutOfRange(_ number: Decimal, most: Int, at place: DataPlace?) -> Diagnostic {
    Diagnostic(
      .offerValidity, "an offer is valid for a whole number of days from 0 to \(most), not `\(number)`",
      at: place?.place, hint: "write the number alone: `validity_days: 30`")
  }

  static func validityBeyondCalendar(from day: CalendarDate) -> Diagnostic {
    Diagnostic(.offerValidity, "an offer of \(day) would be valid beyond the year 9999")
  }

  static func packageCount(_ count: Int, most: Int) -> Diagnostic {
    Diagnostic(
      .offerPackages, "a document holds at most \(most) packages, and \(count) are asked for",
      hint: "name the packages that suit this client best")
  }

  static func packageTwice(_ id: String) -> Diagnostic {
    Diagnostic(.offerPackages, "package `\(id)` is asked for twice", hint: "name each package once")
  }

  static func recommendedNotOffered(_ id: String, offered: [String]) -> Diagnostic {
    Diagnostic(
      .recommendedNotOffered, "the recommended package `\(id)` is not among those offered",
      hint: suggestion(for: id, among: offered) ?? someNames(offered, "the offer holds"))
  }

  static func managerUnknown(_ id: String, known: [String], at place: DataPlace?) -> Diagnostic {
    Diagnostic(
      .managerUnknown, "there is no manager with the id `\(id)`", at: place?.place,
      hint: suggestion(for: id, among: known) ?? someNames(known, "the office has"))
  }

  /// `the kinds are `a`, `b` and `c``; nil where there are none.
  static func someNames(_ names: [String], _ lead: String) -> String? {
    names.isEmpty ? nil : "\(lead) \(listed(names))"
  }
}
