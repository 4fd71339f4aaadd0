import Diagnostics
import Values

/// The fields that mean something on a card, to the reader or to the templates that come with the program.
///
/// An office may add its own; one that is nearly one of these is most likely misspelt.
enum KnownFields {
  static let office = ["language", "currency", "country", "company", "managers", "vat", "offer"]
  static let company =
    requisites + contacts + ["name", "full_name", "registration", "logo", "signatory"]
  static let vat = ["mode", "rate", "ground", "wording"]
  static let offer = ["form", "validity_days", "subject", "recommended", "terms"]
  static let term = ["title", "text"]
  static let person = [
    "name", "surname", "given_name", "patronymic", "gender", "title", "post", "basis", "phone", "email",
  ]
  static let manager = person + ["id"]
  static let client =
    requisites + contacts + [
      "id", "kind", "name", "full_name", "contact", "signatory", "addressee", "salutation", "need", "objects", "area",
      "manager", "branch_of",
    ]
  static let object = ["name", "address", "area"]
  static let service = ["id", "name", "unit", "price", "description"]
  static let package = ["id", "name", "lines", "period", "suits", "description", "schedule", "staff"]
  static let line = ["service", "quantity", "price", "discount", "period", "description", "name", "unit"]

  private static let requisites = Client.codes + ["bank"]
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
