import Catalogue
import Diagnostics
import Values

/// Which rows of a list that make a new client are perhaps one that the office has, or the office's own company.
struct OfficeLikeness {
  /// The office's clients by their folded names, with their ИНН; the first of several.
  private let clients: [String: (id: String, inn: String)]
  private let ownINN: String

  init(_ catalogue: Catalogue) {
    clients = Dictionary(
      catalogue.clientNames.map { client in
        (NameFold.folded(client.name), (client.id, RequisiteText.normalised(client.inn ?? "")))
      }, uniquingKeysWith: { first, _ in first })
    ownINN = RequisiteText.normalised(catalogue.office.company["inn"]?.writtenText ?? "")
  }

  /// Warnings; companies with two ИНН are two, whatever they are called.
  func doubts(about row: ClientRow) -> [Diagnostic] {
    let inn = RequisiteText.normalised(row.card["inn"]?.writtenText ?? "")
    if !inn.isEmpty, inn == ownINN { return [.rowOfOwnCompany(inn, at: row.place)] }
    if row.isKnown { return [] }
    for field in ["name", "full_name"] {
      guard let name = row.card[field]?.writtenText, let client = clients[NameFold.folded(name)] else { continue }
      let areTwo = !inn.isEmpty && !client.inn.isEmpty && inn != client.inn
      return areTwo ? [] : [.rowLikeClient(name, client.id, at: row.place)]
    }
    return []
  }
}
