package import Diagnostics
package import DocumentRegistry
package import Values

extension LetterOffice {
  /// Enters a contract with a client, and what happened to it since.
  ///
  /// - Parameter client: the id, as documents of ``enter(_:from:kind:)`` have it: `client-1`; nil for somebody who is not
  ///   on the office's list.
  package func enterContract(
    _ number: String, client: String?, end: CalendarDate? = nil, _ events: [ApprovalEvent]
  ) throws(Faults) {
    let registry = try Registry(RegistryFolder(office: path))
    try registry.write { writing in
      let facts = EntryFacts(
        kind: "contract", number: EntryNumber(text: number, inDocument: number, place: nil), date: Self.moment.day,
        client: client, clientName: "Клиент с договором", title: "Договор", end: end, author: "orlova")
      let entry = try writing.create(facts, at: Self.moment, by: Self.author, account: "made-up")
      for event in events {
        try writing.append(event, to: entry, at: Self.moment, by: Self.author, account: "made-up")
      }
    }
  }

  /// Adds a fact to what has a number.
  package func note(_ event: ApprovalEvent, of number: String) throws(Faults) {
    let registry = try Registry(RegistryFolder(office: path))
    try registry.write { writing in
      try writing.append(
        event, to: writing.entry(number), at: Self.moment, by: Self.author, account: "made-up")
    }
  }
}
