import Diagnostics
import DocumentRegistry
import Values

/// A registry full of documents in all states, made through the library as commands make them.
struct ManyDocuments {
  private let registry: Registry
  private let folder: RegistryFolder
  private let file: (file: StoredFile, bytes: [UInt8])

  private static let account = "bench"
  /// As many as one transaction holds: what a batch of offers has.
  private static let chunk = 2_000
  private static let clients = 2_000
  private static let kinds = ["offer", "contract", "supplement", "invoice", "act"]
  private static let people = ["orlova", "gusev"]

  init(office: String) throws {
    folder = RegistryFolder(office: office)
    registry = try Registry(folder)
    let bytes = Array("The same text in every document.\n".utf8)
    file = (StoredFile(role: .document, name: "document.txt", digest: SHA256(of: bytes), size: bytes.count), bytes)
    try folder.store([file])
  }

  func fill(_ count: Int) throws {
    for start in stride(from: 0, to: count, by: Self.chunk) {
      try registry.write { writing in
        for position in start..<min(start + Self.chunk, count) { try add(position, of: count, writing) }
      }
    }
  }

  private func add(_ position: Int, of count: Int, _ writing: RegistryWriting) throws {
    let first = CalendarDate(year: 2020, month: 1, day: 1) ?? .unixEpoch
    // Seven years of documents, in the order they were made.
    let day = first.adding(days: position * 2_500 / count) ?? first
    let moment = Moment(day: day, stamp: "\(day)T09:00:00Z")
    let kind = Self.kinds[position % Self.kinds.count]
    let client = position * 7919 % Self.clients
    let person = Self.people[position / 3 % Self.people.count]
    let author = ActorNote(id: person, name: person, post: "manager")
    let pattern = NumberPattern.usual
    let number = try writing.number(nil, pattern, kind: kind, date: day, parent: nil)
    let amount = Money(Decimal(position % 977 * 1_000), currency: "RUB")
    let facts = EntryFacts(
      kind: kind, number: number, date: day, client: "client-\(client)", clientName: "ООО «Клиент \(client)»",
      title: "Документ", packages: ["basic"], amount: amount, start: kind == "contract" ? day : nil,
      end: kind == "contract" ? day.adding(months: 12) : nil, manager: person, author: person)
    let entry = try writing.create(facts, at: moment, by: author, account: Self.account)
    let digest = Revision.digest(kind: kind, number: number.text, files: [file.file])
    try writing.revise(
      .init(ordinal: 1, digest: digest.description, author: author), files: [file.file], reason: "", of: entry,
      at: moment, by: author, account: Self.account)
    for event in events(position, day: day, moment, digest.description, author) {
      try writing.append(event, to: entry, at: moment, by: author, account: Self.account)
    }
  }

  /// How far a document has come: a tenth are drafts, three tenths are being approved, the others agreed or done.
  private func events(
    _ position: Int, day: CalendarDate, _ moment: Moment, _ digest: String, _ author: ActorNote
  ) -> [ApprovalEvent] {
    let stage = position / 7 % 10
    if stage == 0 { return [] }
    let role = stage % 2 == 0 ? "head" : "legal"
    let route = ResolvedRoute(
      stages: [
        .init([.init(role: role, title: role, days: 2)]), .init([.init(role: "legal", title: "legal", days: 3)]),
      ],
      signer: .init(role: "director", title: "director", days: 2))
    let due = day.adding(days: 4)
    var events: [ApprovalEvent] = [
      .submitted(.init(round: 1, digest: digest, route: route)),
      .stageOpened(
        .init(stage: 0, received: day, requests: [.init(role: role, due: due, people: [author])])),
    ]
    if stage <= 3 { return events }
    events.append(.approved(digest: digest))
    if stage == 4 { return events }
    events.append(.sentToSigning(role: "director", due: due))
    if stage == 5 { return events }
    events.append(.signed(.init(person: author, digest: digest)))
    if stage == 6 { return events }
    events += [.sent, .counterpartySigned(date: day, number: nil)]
    return stage == 9 ? events + [.expired] : events
  }
}
