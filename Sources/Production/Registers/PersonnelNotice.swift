import Catalogue
package import Diagnostics
import DocumentRegistry
import Values

extension Producer {
  /// The notice to the personnel department that a contract ends, made and registered as a document of that contract.
  ///
  /// - Parameters:
  ///   - number: the contract's, of the registry or of contracts.yaml.
  ///   - order: how it is made; client and parent are filled in, and reader and reason where its details do not say them.
  /// - Throws: `contract-not-found`.
  package func makePersonnelNotice(for number: String, _ order: NewOrder) throws(Faults) -> ProductionReport {
    let office = try OfficeFolder(named: order.office)
    let register = try RegistryDesk(surroundings, office, isNew: true)
    let catalogue = try office.catalogue(registered: try register.contracts(of: nil))
    let entry = try register.contract(number)
    let written = try entry.map { id throws(Faults) in
      try register.registry.read { try $0.state(of: id).facts.number.text }
    }
    let contracts = catalogue.contracts.contracts
    guard let contract = contracts.last(where: { $0.number == written ?? number }) else {
      throw Faults(.contractNotFound(number, known: contracts.map(\.number)))
    }
    var order = order
    order.clients = [contract.clientID]
    order.parent = contract.number
    order.keptDetails = ["notice": .record(register.noticeDetails)]
    return try makeNew(order)
  }
}

extension RegistryDesk {
  /// Who a notice is to, and why: what an office need not say each time.
  fileprivate var noticeDetails: Record {
    var notice: Record = [
      "reason": .text(language == "ru" ? "истекает срок действия договора" : "the contract reaches its end")
    ]
    if let reader = staff.holders(of: "hr", on: moment.day).first?.person ?? staff.appointed(to: "hr").first {
      notice.set("reader", .record(["post": .text(reader.post), "name": .text(reader.name)]))
    }
    return notice
  }
}
