package import Diagnostics
package import Values

/// Which files an office's data stands in; the files themselves are read elsewhere.
///
/// ```
/// office.yaml      our own company, managers, VAT, how offers are made: one card
/// clients.csv      the list of clients, a row each
/// clients/         more of them: *.csv as above, *.yaml with one card or a list of cards, in the order of their names
/// services.yaml    the price list: a list of cards
/// packages.yaml    bundles of services: a list of cards
/// ```
package enum OfficeLayout {
  package static let office = "office.yaml"
  package static let clients = "clients.csv"
  package static let clientsFolder = "clients"
  package static let services = "services.yaml"
  package static let packages = "packages.yaml"

  /// The one card of a file such as `office.yaml`.
  package static func card(_ content: Value, in file: DataFile) throws(Faults) -> Record {
    if case .record(let card) = content { return card }
    if content.isBlank { return Record() }
    throw Faults(.notACard("`\(file.name)`", at: DataPlace(file: file, line: 1, column: 0)))
  }

  /// The cards of a file that holds a list of them, or one.
  package static func cards(_ content: Value, in file: DataFile) throws(Faults) -> List {
    let start = DataPlace(file: file, line: 1, column: 0)
    switch content {
    case .list(let list): return list
    case .record(let card): return List([.record(card)], places: [card.firstPlace ?? start])
    case .none: return List([])
    default: throw Faults(.notACardList("`\(file.name)`", at: start))
    }
  }
}
