import Catalogue
import Diagnostics
import DocumentRegistry
import Values
import Writers

/// To whom envelopes or labels go, and who is left out because there is no address.
struct PostalRecipients {
  private(set) var parties: [PostalParty] = []
  private(set) var findings: [Diagnostic] = []
  private var withoutAddress: [String] = []
  private var withoutPostcode: [String] = []
  /// Whether letters of the office go by Russian post, which sorts them by six digits.
  private let needsPostcode: Bool

  /// - Parameter office: opens the registry, if documents are asked for.
  /// - Throws: what leaves nobody to be written to; what is wrong with one recipient is among the findings.
  init(
    _ recipients: PostalOrder.Recipients, _ catalogue: Catalogue, in office: () throws(Faults) -> RegistryDesk
  ) throws(Faults) {
    needsPostcode = catalogue.office.rules.country == "RU"
    switch recipients {
    case .office: add(catalogue.clientIDs, of: catalogue)
    case .clients(let ids): add(ids, of: catalogue)
    case .list(let list): try add(list, catalogue)
    case .documents(let sources): try add(try PrintedSources(sources, in: office), catalogue)
    }
    if !withoutAddress.isEmpty { findings.append(.noPostalAddress(withoutAddress)) }
    if !withoutPostcode.isEmpty { findings.append(.noPostcode(withoutPostcode)) }
  }

  private mutating func add(_ ids: [String], of catalogue: Catalogue) {
    for id in ids {
      do throws(Faults) {
        add(PostalParty(client: try catalogue.client(id).record), named: id)
      } catch { findings += error.diagnostics }
    }
  }

  private mutating func add(_ list: ClientListOrder, _ catalogue: Catalogue) throws(Faults) {
    var rows = try ClientRows(
      list.path, sheet: list.sheet, changes: list.mapping, catalogue: catalogue, checksRows: false)
    var faults = EachOutcome(source: list.path, noun: "row")
    while let row = try rows.next() {
      do throws(Faults) {
        let read = try row.client.get()
        let client = try catalogue.with(client: read.card).client
        let party = PostalParty(client: client.record)
        if party == nil {
          throw Faults(.noPostalAddress([client.name], at: Place(file: list.path, line: row.line)))
        }
        add(party, named: client.name)
        _ = faults.add(.success(.init(files: [], warnings: [])), number: row.line)
      } catch { _ = faults.add(.failure(error), number: row.line) }
    }
    findings += rows.findings + faults.report.findings
  }

  /// Documents for one client at one address go in one envelope.
  private mutating func add(_ documents: PrintedSources, _ catalogue: Catalogue) throws(Faults) {
    var known: Set<PostalParty> = []
    var withoutClient: [String] = []
    try documents.each { item throws(Faults) in
      guard case .document(let state, let desk) = item else { return true }
      let number = state.facts.number.text
      var card: Record?
      if let revision = state.revision {
        card = try RevisionContents(revision, of: state, desk.registry.folder).data()["client"]?.record
      }
      // What came from outside has no data: its client is as the office has it now.
      if card == nil, let client = state.facts.client { card = catalogue.card(ofClient: client)?.record }
      guard let card else {
        withoutClient.append(number)
        return true
      }
      let party = PostalParty(client: card)
      if let party, !known.insert(party).inserted { return true }
      add(party, named: state.facts.clientName.isEmpty ? number : "\(number) \(state.facts.clientName)")
      return true
    }
    if !withoutClient.isEmpty { findings.append(.documentsWithoutClient(withoutClient)) }
    if !documents.leftOut.isEmpty { findings.append(.notPrinted(documents.leftOut)) }
  }

  private mutating func add(_ party: PostalParty?, named name: String) {
    guard let party else { return withoutAddress.append(name) }
    parties.append(party)
    // It may stand among other words of the address.
    let hasPostcode = !party.postcode.isEmpty || party.address.split { !$0.isNumber }.contains { $0.count == 6 }
    if needsPostcode, !hasPostcode { withoutPostcode.append(name) }
  }
}

extension PostalParty {
  /// A client as an envelope addresses it: the card's own words, behind which the company stands where they name a post
  /// alone; nil for a card without an address.
  init?(client card: Record) {
    let name = card["name"]?.text ?? ""
    guard let addressee = card["addressee"]?.text, !addressee.isEmpty, addressee != name else {
      self.init(card, name: name)
      return
    }
    let isOrganisation = ["company", "branch"].contains(card["kind"]?.text)
    let isNamed = addressee.lowercased().contains(Self.core(of: name).lowercased())
    self.init(card, name: isOrganisation && !isNamed ? "\(addressee), \(name)" : addressee)
  }

  /// nil for a card without an address.
  init?(_ card: Record, name: String) {
    guard let address = card["postal_address"]?.text ?? card["address"]?.text, !address.isEmpty else { return nil }
    self.init(name: name, address: address)
  }

  /// What stands in a name's quotes, which no case changes; else the name.
  private static func core(of name: String) -> String {
    guard let open = name.firstIndex(of: "«"), let close = name.lastIndex(of: "»"), open < close else { return name }
    return String(name[name.index(after: open)..<close])
  }
}
