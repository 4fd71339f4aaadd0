import Diagnostics
import Values

/// The clients of an office by their ids, each with what is wrong with its own card.
///
/// A fault of one card stays with it: a document for another client is made all the same.
struct ClientList {
  /// Those of the files that could be read, in their order, each id once.
  private var listed: [Client] = []
  /// The ids of the files, those of cards that cannot be used too.
  private var listedIDs: [String] = []
  /// What is wrong with the list as a whole: its columns.
  private(set) var listFindings: [Diagnostic] = []
  /// What is wrong with cards that have no id.
  private(set) var nameless: [Diagnostic] = []
  /// What reading the cards of an id found.
  private var findings: [String: [Diagnostic]] = [:]
  private var places: [String: DataPlace?] = [:]
  private var positions: [String: Int] = [:]
  private var holders = InnHolders()
  /// One client more than the files have, or another card for one that they have.
  var laid: LaidClient?

  init(_ rows: [Record], rules: PartyRules) {
    var columns = ClientColumns()
    for row in rows {
      columns.check(row, &listFindings)
      let card = ClientHeadings.card(from: row)
      var found: [Diagnostic] = []
      let client = Client(
        card, isRussian: row["kind"] == nil, start: row.firstPlace, rules: rules, &found)
      guard let id = card["id"]?.cardText, !id.isEmpty else {
        nameless += found
        continue
      }
      if let first = places[id] {
        found.append(.clientDuplicate(id, at: client?.place ?? row.firstPlace, first: first))
      } else {
        places[id] = row.firstPlace
        listedIDs.append(id)
        if let client {
          positions[id] = listed.count
          listed.append(client)
          if rules == .russian { holders.add(client) }
        }
      }
      if !found.isEmpty { findings[id, default: []] += found }
    }
  }

  /// Those that could be read, in the order of the files, each id once; the one that was laid over them stands where
  /// its id does, or last.
  var clients: [Client] {
    guard let laid else { return listed }
    guard let position = positions[laid.id] else { return listed + [laid.client] }
    var clients = listed
    clients[position] = laid.client
    return clients
  }

  /// All ids, those of cards that cannot be used too, in the order of the files.
  var ids: [String] {
    guard let laid, places[laid.id] == nil else { return listedIDs }
    return listedIDs + [laid.id]
  }

  /// Nil for an id that no card has, or whose card cannot be read.
  subscript(id: String) -> Client? {
    if let laid, laid.id == id { return laid.client }
    return positions[id].map { listed[$0] }
  }

  func has(_ id: String) -> Bool { places[id] != nil || laid?.id == id }

  /// The ids of the cards with an ИНН, and with a КПП where it is given.
  func ids(inn: String, kpp: String?) -> [String] { holders.ids(inn: inn, kpp: kpp) }

  /// What reading the cards of an id found.
  func findings(of id: String) -> [Diagnostic] {
    if let laid, laid.id == id { return laid.findings }
    return findings[id] ?? []
  }

  /// A warning for each other card that is most likely the same client.
  ///
  /// - Parameter earlier: only those that stand before it, so that a pair is told once.
  func doubles(of id: String, earlier: Bool) -> [Diagnostic] {
    self[id].map { holders.findings(of: $0, earlier: earlier) } ?? []
  }
}
