import Values

/// The fields of a client's card that a column of a list can fill.
package enum ClientFields {
  /// Where a heading's values go on a card, such as `["contact", "name"]`; nil for a heading that nobody knows.
  ///
  /// - Parameter heading: Russian or English, or the path of a field: `ИНН`, `Company name`, `contact.name`.
  package static func path(ofHeading heading: String) -> [String]? {
    let name = String(heading.drop(while: \.isWhitespace))
    if isField(name.trimmed) { return name.trimmed.split(separator: ".").map(String.init) }
    let field = ClientHeadings.field(of: name.trimmed) ?? english[HeadingFold.folded(name)]
    return field?.split(separator: ".").map(String.init)
  }

  /// Whether the path names a field that every card can have: `inn`, `signatory.post`.
  package static func isField(_ path: String) -> Bool {
    let steps = path.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    switch (steps.first, steps.count) {
    case (let key?, 1): return KnownFields.client.contains(key) || key == "budget"
    case ("contact"?, 2), ("signatory"?, 2): return KnownFields.person.contains(steps[1])
    case ("needs"?, 2): return KnownFields.needs.contains(steps[1])
    default: return false
    }
  }

  /// Whether documents have the field's text within a line: a line break in a cell of it is a space.
  ///
  /// What a client needs may have several lines, and so may its objects; of an address of letters a line break is told.
  package static func isOneLine(_ path: [String]) -> Bool {
    guard isField(path.joined(separator: ".")), path.last != "email" else { return false }
    return !["objects", "need", "needs"].contains(path[0])
  }

  /// What headings are usually called, for the nearest of them.
  package static var headings: [String] { ClientHeadings.known + englishHeadings.map(\.heading) }

  private static let english = Dictionary(
    englishHeadings.map { (HeadingFold.folded($0.heading), $0.field) }, uniquingKeysWith: { first, _ in first })

  /// As English lists have them; in an office's own list such a heading is a field of that name.
  private static let englishHeadings: [(heading: String, field: String)] = [
    ("Client ID", "id"), ("Customer ID", "id"), ("Code", "id"),
    ("Client", "name"), ("Client name", "name"), ("Customer", "name"), ("Customer name", "name"), ("Company", "name"),
    ("Company name", "name"), ("Organisation", "name"), ("Organization", "name"), ("Full name", "full_name"),
    ("Legal name", "full_name"), ("Kind", "kind"), ("Type", "kind"), ("INN", "inn"), ("KPP", "kpp"),
    ("VAT number", "vat_number"), ("Company number", "company_number"), ("Registration number", "company_number"),
    ("Address", "address"), ("Legal address", "address"), ("Registered address", "address"),
    ("Postal address", "postal_address"), ("Mailing address", "postal_address"), ("City", "city"), ("Town", "city"),
    ("Postcode", "postcode"), ("Email", "email"), ("E-mail", "email"), ("Email address", "email"), ("Mail", "email"),
    ("Phone", "phone"), ("Telephone", "phone"), ("Tel", "phone"), ("Phone number", "phone"), ("Fax", "fax"),
    ("Website", "site"),
    ("Bank", "bank"), ("Sort code", "sort_code"), ("Account number", "account"), ("Contact", "contact.name"),
    ("Contact name", "contact.name"), ("Contact person", "contact.name"), ("Contact post", "contact.post"),
    ("Job title", "contact.post"), ("Signatory name", "signatory.name"), ("Director", "signatory.name"),
    ("Signatory post", "signatory.post"), ("Area", "area"), ("Manager", "manager"), ("Budget", "budget"),
    ("Addressee", "addressee"), ("Salutation", "salutation"), ("Need", "need"),
  ]
}

extension Catalogue {
  /// Ids, names and ИНН of the office's clients whose cards can be used, in the order of the files.
  package var clientNames: [(id: String, name: String, inn: String?)] {
    clients.map { ($0.id, $0.name, $0.record["inn"]?.cardText) }
  }

  /// The fields that only this office's cards have, such as `restrooms`.
  package var ownClientFields: Set<String> {
    clients.reduce(into: []) { fields, client in fields.formUnion(client.ownFields) }
  }
}
