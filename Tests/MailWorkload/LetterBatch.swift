package import Diagnostics
package import DocumentRegistry
import Production
import Values

/// A batch of a made-up office with its documents.
package struct LetterBatch: Sendable {
  package static let number = "ПД-1/2026"
  package let entry: Int
  package let members: [Int]
  private let office: LetterOffice

  /// Documents `1/2026-КП` and on, and the list of them.
  package init(_ recipients: [LetterOffice.Recipient], in office: LetterOffice) throws(Faults) {
    self.office = office
    let registry = try Registry(RegistryFolder(office: office.path))
    (entry, members) = try registry.write { writing in
      let entry = try writing.create(Self.facts(recipients.count), at: LetterOffice.moment, by: nil, account: "made-up")
      let members = try recipients.enumerated().map { position, recipient in
        let place = position + 1
        return try office.enter(
          recipient, number: "\(place)/2026-КП", id: "client-\(place)", "offer",
          in: Membership(batch: entry, place: place), writing)
      }
      return (entry, members)
    }
    try list(ordinal: 1)
  }

  private static func facts(_ count: Int) -> EntryFacts {
    var facts = EntryFacts(
      kind: BatchFacts.kind, number: EntryNumber(text: number, inDocument: number, place: nil),
      date: LetterOffice.moment.day, title: "Пакет документов", author: "orlova")
    facts.batch = BatchFacts([
      "documents": .text("offer"), "order": .text(SHA256(of: []).description), "count": .integer(count),
      "stamp": .text(LetterOffice.moment.stamp), "choice": .text(SHA256(of: []).description),
      "numbers": .record(["series": .text("КП"), "first": .integer(1), "last": .integer(count)]),
    ])
    return facts
  }

  /// Puts a revision of the batch into force that lists its documents as they are by now.
  package func list(ordinal: Int) throws(Faults) {
    let registry = try Registry(RegistryFolder(office: office.path))
    try registry.write { writing in
      let rows = try members.enumerated().map { position, member in
        let state = try writing.state(of: member)
        return "\(position + 1),\(state.facts.number.text),,,\(state.revision?.digest.description ?? "")"
      }
      var files = RevisionFiles()
      let lines = ["place,number,client,amount,digest"] + rows
      files.add(.enclosure, "members.csv", Array((lines.joined(separator: "\n") + "\n").utf8))
      try writing.folder.store(files.contents)
      let digest = Revision.digest(kind: BatchFacts.kind, number: Self.number, files: files.files)
      try writing.revise(
        .init(ordinal: ordinal, digest: digest.description, author: LetterOffice.author), files: files.files,
        reason: "", of: entry, at: LetterOffice.moment, by: LetterOffice.author, account: "made-up")
    }
  }

  private static let route = ResolvedRoute(
    stages: [.init([.init(role: "director", title: "директор", days: 1)])])

  /// Approves the batch, and those of its documents with it that stand at these places.
  package func approve(following places: some Sequence<Int> & Sendable) throws(Faults) {
    let registry = try Registry(RegistryFolder(office: office.path))
    let digest = try registry.read { try $0.state(of: entry).revision?.digest.description ?? "" }
    try note(.submitted(.init(round: 1, digest: digest, route: Self.route)), of: entry)
    try note(.approved(digest: digest), of: entry)
    let consent = BatchConsent(batch: entry, number: Self.number, digest: digest, decided: LetterOffice.moment)
    for place in places { try approve(place, with: consent) }
  }

  /// Approves the present revision of the document at a place, alone or with the batch.
  package func approve(_ place: Int, with consent: BatchConsent? = nil) throws(Faults) {
    let member = members[place - 1]
    let registry = try Registry(RegistryFolder(office: office.path))
    let digest = try registry.read { try $0.state(of: member).revision?.digest.description ?? "" }
    try note(.approved(digest: digest, batch: consent), of: member)
  }

  /// Sends the approved batch to signing, and back for another revision where it is taken back; no document follows.
  package func sign(isTakenBack: Bool) throws(Faults) {
    try note(.sentToSigning(role: "director", due: nil), of: entry)
    if isTakenBack { try note(.signingReturned(text: "не те цены"), of: entry) }
  }

  /// Adds a fact to the document at a place.
  package func note(_ event: ApprovalEvent, at place: Int) throws(Faults) {
    try note(event, of: members[place - 1])
  }

  private func note(_ event: ApprovalEvent, of entry: Int) throws(Faults) {
    let registry = try Registry(RegistryFolder(office: office.path))
    try registry.write {
      try $0.append(event, to: entry, at: LetterOffice.moment, by: LetterOffice.author, account: "made-up")
    }
  }
}
