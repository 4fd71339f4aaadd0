import Catalogue
package import Diagnostics
package import DocumentRegistry
package import Values

/// Contracts by the numbers that somebody names, of the registry or of contracts.yaml.
package struct NamedContracts: Sendable {
  package struct Contract: Sendable {
    package var number: String
    /// The client's id; nil for one that was made for nobody on the office's list.
    package var client: String?
    package var clientName: String
    /// Why it is not in force, in words; nil where it is.
    package var lapse: String?
    /// Its entry; nil for one of contracts.yaml.
    fileprivate var entry: Int?
    /// The last day of one of contracts.yaml; nil where it has none.
    fileprivate var end: CalendarDate?

    /// Why it is not in force by now, in words; nil where it is.
    package func lapse(on day: CalendarDate, _ reading: RegistryReading) throws -> String? {
      guard let entry else { return Self.lapse(end, on: day) }
      return Self(try reading.state(of: entry), on: day).lapse
    }
  }

  package private(set) var contracts: [Contract] = []
  /// The numbers that no contract has.
  package private(set) var unknown: [String] = []
  /// The numbers that contracts have, where one was asked for that none has.
  package private(set) var known: [String] = []

  /// States in which a contract holds; where nobody signs by the office's routes, it is approved.
  static let holding = ["signed", "registered", "approved"]

  /// - Throws: the faults of the office's data, where a number is not in the registry.
  package init(_ numbers: [String], on day: CalendarDate, at desk: RegistryDesk) throws(Faults) {
    var unregistered: [String] = []
    for number in numbers {
      let entry = try desk.registry.read { reading in
        try reading.entries(numbered: number, kind: Self.kind).last.map { try reading.state(of: $0.id) }
      }
      if let entry { contracts.append(Contract(entry, on: day)) } else { unregistered.append(number) }
    }
    if unregistered.isEmpty { return }
    let catalogue = try desk.office.catalogue()
    let cards = catalogue.contracts.contracts
    for number in unregistered {
      if let card = cards.last(where: { $0.number == number }) {
        contracts.append(
          Contract(card, catalogue.card(ofClient: card.clientID)?.record["name"]?.text ?? card.clientID, on: day))
      } else {
        unknown.append(number)
      }
    }
    if unknown.isEmpty { return }
    known = cards.map(\.number) + (try desk.registry.read { try $0.numbers(ofKind: Self.kind).sorted() })
  }

  private static let kind = "contract"
}

extension NamedContracts.Contract {
  fileprivate init(_ entry: EntryState, on day: CalendarDate) {
    number = entry.facts.number.text
    client = entry.facts.client
    clientName = entry.facts.clientName
    self.entry = entry.id
    let end = entry.approval.prolongedUntil ?? entry.facts.end
    lapse = NamedContracts.holding.contains(entry.state) ? Self.lapse(end, on: day) : "its state is `\(entry.state)`"
  }

  fileprivate init(_ card: ContractCard, _ clientName: String, on day: CalendarDate) {
    number = card.number
    client = card.clientID
    self.clientName = clientName
    end = card.end
    lapse = Self.lapse(card.end, on: day)
  }

  private static func lapse(_ end: CalendarDate?, on day: CalendarDate) -> String? {
    end.flatMap { $0 < day ? "it ended on \($0)" : nil }
  }
}
