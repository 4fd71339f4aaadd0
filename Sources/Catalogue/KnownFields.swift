import Diagnostics
import Values

/// The fields that mean something on a card, to the reader or to the templates that come with the program.
///
/// An office may add its own; one that is nearly one of these is most likely misspelt.
enum KnownFields {
  static let office = [
    "language", "currency", "country", "company", "managers", "vat", "offer", "contract", "recommend", "people",
    "approval", "numbers",
  ]
  static let company =
    requisites + contacts + ["kind", "name", "full_name", "registration", "logo", "signatory"]
  static let vat = ["mode", "rate", "ground", "wording", "income", "from"]
  static let offer = ["form", "validity_days", "subject", "recommended", "terms"]
  static let term = ["title", "text"]
  static let contract = [
    "city", "term_months", "start", "start_days", "payment_days", "act_days", "acceptance_days", "query_days",
    "response_days", "penalty_percent", "penalty_limit_percent", "liability_months", "liability_percent", "notice_days",
    "claim_days", "insurance", "court", "access", "requirements", "conditions",
  ]
  static let person =
    [
      "name", "surname", "given_name", "patronymic", "gender", "title", "post", "genitive", "basis", "phone", "email",
      "authority", "authority_number", "authority_date", "authority_until",
    ] + ownForms
  /// How the name and the post are declined, where the card says it itself.
  private static let ownForms = ["genitive", "dative", "accusative", "instrumental", "prepositional"].flatMap {
    ["name_" + $0, "post_" + $0]
  }
  static let authority = ["kind", "number", "date", "until"]
  /// The last five are read by the registry.
  static let manager = person + ["id", "department", "roles", "logins", "absences", "superior"]
  static let client =
    requisites + contacts + [
      "id", "kind", "name", "full_name", "contact", "signatory", "addressee", "salutation", "need", "needs", "budget",
      "objects",
      "area", "manager", "branch_of", "passport", "city",
    ]
  static let contractCard = [
    "number", "date", "client", "kind", "title", "subject", "packages", "start", "end", "place", "signed", "annexes",
  ]
  static let object = ["name", "address", "area"]
  static let charges = ["period", "lines", "discount", "discount_sum", "advance"]
  static let chargePeriod = ["from", "until"]
  static let chargeLine = [
    "service", "quantity", "price", "discount", "period", "per", "vat_rate", "description", "name", "unit",
  ]
  static let payments = ["count", "first", "every", "workdays", "parts", "total"]
  static let payment = [
    "due", "after", "days", "working_days", "months", "percent", "sum", "rest", "name", "description",
  ]
  static let calendar = ["holidays", "years", "days_off", "working_days", "short", "source"]
  static let calendarYear = ["year", "moved", "days_off", "working_days", "short", "source"]
  static let holidays = ["days", "made_good", "from", "until", "source"]
  static let needs = ["must", "nice"]
  static let service = ["id", "name", "unit", "price", "description"] + ServiceTraits.fields
  static let recommend = [
    "value_of_nice", "cost_of_unasked", "minimum_margin_percent", "headcount_limit", "period",
  ]
  static let package = ["id", "name", "lines", "period", "suits", "description", "schedule", "staff"]
  static let line = ["service", "quantity", "price", "discount", "period", "description", "name", "unit"]

  private static let requisites = Client.codes + ["bank", "sort_code"]
  private static let contacts = ["address", "postal_address", "email", "phone", "site"]
}

extension CardReader {
  /// Warns of fields that nothing reads and that are nearly one of those that mean something.
  mutating func noteMisspelt(known: [String]) {
    for entry in card.entries where !known.contains(entry.key) {
      if let fault = Diagnostic.misspelt(entry, known: known) { findings.append(fault) }
    }
  }
}
