import Diagnostics
import Values

/// Which clients have an ИНН: two cards with the same one are mostly one client, entered twice.
///
/// A branch shares the ИНН of its company and has a КПП of its own.
struct InnHolders {
  private struct Holder {
    var id: String
    var kpp: String
    var isBranch: Bool
    var place: DataPlace?

    func isSame(as other: Holder) -> Bool { isBranch || other.isBranch ? kpp == other.kpp : true }
  }

  private var holders: [String: [Holder]] = [:]

  mutating func add(_ client: Client) {
    guard let inn = Self.inn(client) else { return }
    holders[inn, default: []].append(Self.holder(client))
  }

  /// A warning for each other card that is most likely the same client, or only for each earlier one.
  func findings(of client: Client, earlier: Bool) -> [Diagnostic] {
    guard let inn = Self.inn(client), var all = holders[inn] else { return [] }
    let own = Self.holder(client)
    if earlier { all = Array(all.prefix { $0.id != own.id }) }
    return all.filter { $0.id != own.id && $0.isSame(as: own) }.map {
      .clientSameParty(own.id, as: $0.id, inn: inn, at: own.place, first: $0.place)
    }
  }

  /// The ids of the cards with an ИНН, and with a КПП where it is given, in the order of the files.
  func ids(inn: String, kpp: String?) -> [String] {
    (holders[inn] ?? []).filter { kpp == nil || $0.kpp == kpp }.map(\.id)
  }

  private static func inn(_ client: Client) -> String? {
    client.record["inn"]?.cardText.flatMap { INN.flaws(in: $0).isEmpty ? $0 : nil }
  }

  private static func holder(_ client: Client) -> Holder {
    Holder(
      id: client.id, kpp: client.record["kpp"]?.cardText ?? "", isBranch: client.kind == .branch,
      place: client.record.entry("inn")?.place ?? client.place)
  }
}
