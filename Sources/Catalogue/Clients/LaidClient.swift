package import Diagnostics
package import Values

/// One client that is laid over the list of an office's clients: new, or in the place of the one with its id.
struct LaidClient: Sendable {
  let id: String
  let client: Client
  /// What reading its card found.
  let findings: [Diagnostic]
}

extension Catalogue {
  /// The same catalogue with one more client, or with another card for a client that it has.
  ///
  /// Only this card is read and checked, and the list of all others is shared and not copied: it can be called for every
  /// row of a long list, by several threads at once. Each call lays its client over the office's own ones: the client of
  /// an earlier call is not in what a later one gives, unless that is where it was called.
  ///
  /// - Parameters:
  ///   - card: as a row of `clients.csv` gives it, with headings or names of fields.
  ///   - isRussian: whether faults name the usual Russian words for what may stand on a card; nil where the card says it.
  /// - Throws: what reading a card found that does not even say whose it is. Everything else that is wrong with it is
  ///   told together for a document's day, as of every client: see ``findings(forClient:on:clientSigns:)``.
  package func with(
    client card: Record, isRussian: Bool? = nil
  ) throws(Faults) -> (catalogue: Catalogue, client: Client) {
    var findings: [Diagnostic] = []
    let isRussian = isRussian ?? (card["kind"] == nil)
    let client = Client(
      ClientHeadings.card(from: card), isRussian: isRussian, start: card.firstPlace, rules: office.partyRules, &findings
    )
    guard let client else { throw Faults(findings) }
    var copy = self
    copy.clientList.laid = LaidClient(id: client.id, client: client, findings: findings)
    return (copy, client)
  }

  /// A client's card as the office's list has it, with names of fields; nil for an id that no card has.
  package func cardAsWritten(ofClient id: String) -> Record? { card(ofClient: id)?.card }

  /// Whether a card of the office's list has the id, also one that cannot be used.
  package func hasClient(_ id: String) -> Bool { clientList.has(id) }

  /// The ids of the clients with an ИНН, in the order of the files; those of one КПП where it is given.
  ///
  /// A branch shares the ИНН of its company and has a КПП of its own.
  package func clientIDs(inn: String, kpp: String? = nil) -> [String] { clientList.ids(inn: inn, kpp: kpp) }
}
