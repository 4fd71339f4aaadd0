package import Diagnostics
import Values

/// The contracts of an office, in the order of the file.
package struct ContractList: Sendable {
  package let contracts: [ContractCard]

  /// Reads `contracts.yaml`, telling what is wrong with it.
  init(_ cards: List, clients: [String], packages: [String], _ findings: inout [Diagnostic]) {
    var contracts: [ContractCard] = []
    for (card, place) in cards.cards(of: "a contract", &findings) {
      guard let contract = ContractCard(card, start: place, clients: clients, packages: packages, &findings) else {
        continue
      }
      if let first = contracts.first(where: { $0.number == contract.number && $0.date == contract.date }) {
        findings.append(.contractTwice(contract.number, at: contract.place, first: first.place))
      }
      contracts.append(contract)
    }
    self.contracts = contracts
  }

  /// The contract that a document for a client belongs to.
  ///
  /// - Parameters:
  ///   - number: nil for the client's only contract.
  ///   - isNeeded: whether it is a fault that the client has none, or several of which none is named.
  package func contract(_ number: String?, of client: String, isNeeded: Bool) throws(Faults) -> ContractCard? {
    let own = contracts.filter { $0.clientID == client }
    guard let number else {
      if own.count == 1 || !isNeeded { return own.count == 1 ? own[0] : nil }
      throw Faults(.contractNotNamed(client: client, known: own.map(\.number)))
    }
    if let contract = own.last(where: { $0.number == number }) { return contract }
    if let other = contracts.last(where: { $0.number == number }) {
      throw Faults(.contractOfAnother(number, client: client, owner: other.clientID, at: other.place))
    }
    throw Faults(.contractUnknown(number, client: client, known: own.map(\.number)))
  }
}
