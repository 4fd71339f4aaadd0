import Diagnostics
import DocumentRegistry
import Production
import Values

/// The contracts that service letters are written under: such a letter goes only to the client of one that is in force.
struct ContractLink {
  private let contracts: [NamedContracts.Contract]

  /// - Throws: `mailing-class` for numbers that no contract has, all of them at once.
  init(_ numbers: [String], at desk: RegistryDesk) throws(Faults) {
    let named = try NamedContracts(numbers, on: desk.moment.day, at: desk)
    contracts = named.contracts
    let known = named.known
    let kinds = try desk.registry.read { reading in
      try named.unknown.map { try reading.entries(numbered: $0).first?.kind }
    }
    try Faults.check(zip(named.unknown, kinds).map { .linkUnknown($0, kind: $1, known: known) })
  }

  /// Those that a mailing keeps, whatever became of them since; what is no contract any more is none in force.
  init(of order: KeptMailingOrder, at desk: RegistryDesk) throws(Faults) {
    contracts = try NamedContracts(order.links, on: desk.moment.day, at: desk).contracts
  }

  /// Whether a client has one that is in force by now.
  func holds(for client: String?, on day: CalendarDate, _ reading: RegistryReading) throws -> Bool {
    guard let client else { return false }
    return try contracts.contains { try $0.client == client && $0.lapse(on: day, reading) == nil }
  }

  /// Why no service letter may go to a client, in words; nil where one may.
  ///
  /// - Parameter client: the client's id; nil for somebody who is not on the office's list.
  func lack(for client: String?) -> String? {
    // A contract may be with somebody who is on no list as well, and nothing says that it is the same one.
    guard let client else { return "it is for nobody on the office's list, so no contract can be its client's" }
    let own = contracts.filter { $0.client == client }
    if own.contains(where: { $0.lapse == nil }) { return nil }
    if let first = own.first, let lapse = first.lapse { return "contract `\(first.number)` is not in force: \(lapse)" }
    let others = contracts.map { "`\($0.number)` is with \($0.clientName)" }
    return "its client has no contract among those named: \(others.prefix(3).joined(separator: ", "))"
      + (others.count > 3 ? " and \(others.count - 3) more" : "")
  }
}
