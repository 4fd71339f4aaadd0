import Catalogue
package import Diagnostics
import DocumentModel
package import DocumentRegistry
import Files
import HandOver
package import Values

/// An office with its registry, its people and its rules: what every command about registered documents begins with.
package struct RegistryDesk: Sendable {
  package let office: OfficeFolder
  /// What office.yaml holds.
  package let card: Record
  package let staff: Staff
  package let routes: RouteBook
  package let numbers: NumberBook
  package let registry: Registry
  /// Now, by the clock of the journal.
  package var moment: Moment { clock() }
  private let clock: @Sendable () -> Moment
  /// The user of the operating system.
  package let account: String
  /// What is worth knowing about office.yaml and no fault.
  package let findings: [Diagnostic]

  /// - Parameter isNew: whether a registry is begun where there is none.
  /// - Throws: `registry-missing` where there is none and none is begun; the faults of office.yaml.
  package init(
    _ surroundings: Surroundings, office name: String?, isNew: Bool = false
  ) throws(Faults) {
    let office = try OfficeFolder(named: name)
    try self.init(surroundings, office, isNew: isNew)
  }

  init(_ surroundings: Surroundings, _ office: OfficeFolder, isNew: Bool) throws(Faults) {
    let card = try DataReader.record(contentsOf: office.path + "/" + OfficeFolder.mark)
    var findings: [Diagnostic] = []
    staff = Staff(office: card, &findings)
    routes = RouteBook(office: card, &findings)
    numbers = NumberBook(office: card, &findings)
    try Faults.check(findings)
    let folder = RegistryFolder(office: office.path)
    if !isNew, !folder.exists { throw Faults(.registryMissing(folder.path)) }
    registry = try Registry(folder)
    clock = surroundings.clock
    account = surroundings.account
    self.office = office
    self.card = card
    self.findings = findings
  }

  package var language: String { card["language"]?.text ?? "ru" }

  /// Who acts: the person named, where the office lets this account act for others, or whose account it is.
  ///
  /// - Throws: `person-unknown`, `acting-refused`, `account-unknown`.
  package func person(_ named: String?) throws(Faults) -> StaffMember {
    let own = staff.member(login: account)
    guard let named else {
      if let own { return own }
      throw Faults(
        .accountUnknown(account, mayName: routes.actingForOthers.allows(login: account), staff.members.map(\.id)))
    }
    let member = try staff.member(named)
    if member.id == own?.id || routes.actingForOthers.allows(login: account) { return member }
    throw Faults(.actingRefused(account, for: member.id))
  }
}

extension RegistryDesk {
  /// What marks documents that nobody has approved.
  var draftMark: DraftMark { DraftMark(Language(rawValue: language) ?? .russian) }

  /// Cards of the contracts that these clients have in the registry; of all clients without any named.
  func contracts(of clients: [String]?) throws(Faults) -> [Record] {
    try registry.read { try RegisteredContracts.cards($0, clients: clients).map(\.card) }
  }

  /// The entry of a contract by its number; nil where it stands in contracts.yaml alone.
  func contract(_ number: String) throws(Faults) -> Int? {
    try registry.read { try $0.knownEntry(number, kind: "contract") }
  }

  /// The entry that a new document belongs to, where it is one of the registry and no contract of a client's list.
  ///
  /// - Throws: `entry-unknown` for a number of several entries, none of which is named by its kind.
  func parent(_ number: String, isContract: Bool) throws(Faults) -> ParentDocument? {
    if isContract { return nil }
    return try registry.read { reading in
      guard let entry = try reading.knownEntry(number) else { return nil }
      return ParentDocument(try reading.state(of: entry))
    }
  }
}
