import Diagnostics
import MailAddresses
import Values

/// The e-mail address that a row of a list gives its client, by the rules of the letters that will go there.
enum ListedAddress {
  /// Where an address of letters stands on a card.
  private static let fields: Set<ListField> = [.card(["email"]), .card(["contact", "email"])]

  /// Whether a cell says in words or with a dash that there is no address: `нет`, `—`, `n/a`.
  ///
  /// Whatever has an `@` tries to be an address, and is one or a fault.
  static func isNone(_ cell: Value, in field: ListField) -> Bool {
    fields.contains(field) && cell.writtenText.map { !$0.contains("@") } ?? false
  }

  /// The address that letters to the client would go to, or what is wrong with it.
  ///
  /// Nil where the row gives none: an offer may go by post, and what stands on the office's own card is no fault of a list.
  static func read(in row: ClientRow) -> Result<MailAddress, Faults>? {
    // Whoever is written to: the company's own address goes before that of its contact.
    let cards = [row.card, row.card["contact"]?.record]
    guard let entry = cards.lazy.compactMap({ $0?.entry("email") }).first, let place = entry.place,
      place.file === row.place.file, let written = entry.value.writtenText
    else { return nil }
    do throws(Faults) {
      return .success(try MailAddress(written, at: place.place))
    } catch { return .failure(error) }
  }
}
