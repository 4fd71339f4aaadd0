package import Diagnostics
package import DocumentRegistry
import Files
package import Mailing
import Production
import Values

/// A made-up office with documents for many recipients, for what sends letters.
package struct LetterOffice: Sendable {
  package let path: String

  /// A document's recipient, as the document's data have it.
  package struct Recipient: Sendable {
    package var name: String
    /// What stands on the card: perhaps nothing, perhaps nonsense.
    package var email: String?
    package var contact: String?
    /// Whether the office has them on its list of clients.
    package var isListed: Bool

    package init(name: String, email: String?, contact: String? = nil, isListed: Bool = true) {
      self.name = name
      self.email = email
      self.contact = contact
      self.isListed = isListed
    }

    /// So many recipients with good addresses.
    package static func several(_ count: Int) -> [Recipient] {
      (1...count).map { Recipient(name: "ООО «Клиент \($0)»", email: "office@client-\($0).example") }
    }
  }

  /// - Parameter path: of an office that is there already.
  package init(at path: String) { self.path = path }

  /// A new office.
  ///
  /// - Parameters:
  ///   - mail: the lines below `mail:` in office.yaml.
  ///   - letter: the template of letters.
  ///   - allowsDrafts: whether documents go that nobody has approved.
  package init(
    making path: String, mail: [String] = [], letter: String = LetterOffice.usualLetter, allowsDrafts: Bool = true
  ) throws(Faults) {
    self.path = path
    let settings = ((allowsDrafts ? ["drafts: allowed"] : []) + mail).map { "  \($0)\n" }.joined()
    let office = """
      language: ru
      company:
        name: ООО «Пример»
        full_name: Общество с ограниченной ответственностью «Пример»
        address: 127000, г. Москва, ул. Образцовая, д. 10
        email: office@primer.example
      people:
        - {id: orlova, name: Орлова Анна Сергеевна, post: менеджер, roles: [author]}
      approval: {as: anyone}
      mail:
        from: {name: ООО «Пример», address: office@primer.example}
      \(settings)
      """
    try WholeFile.write(Array(office.utf8), to: path + "/office.yaml", replacing: true)
    try WholeFile.write(Array(letter.utf8), to: path + "/templates/mail/offer.md", replacing: true)
    _ = try Registry(RegistryFolder(office: path))
  }

  package static let usualLetter = """
    ---
    title: "Предложение {{ document.number }} для {{ client.name }}"
    ---
    Здравствуйте!

    Для **{{ client.name }}** приложено предложение {{ document.number }}.
    """

  package static let author = ActorNote(id: "orlova", name: "Орлова Анна Сергеевна", post: "менеджер")

  static let moment = Moment(
    day: CalendarDate(written: "2026-11-26") ?? .unixEpoch, stamp: "2026-11-26T06:00:00Z", clock: "09:00")

  /// Enters a document for each, made as a text.
  @discardableResult
  package func enter(_ recipients: [Recipient], from first: Int = 1, kind: String = "offer") throws(Faults) -> [Int] {
    let registry = try Registry(RegistryFolder(office: path))
    return try registry.write { writing in
      try recipients.enumerated().map { position, recipient in
        try enter(recipient, number: "\(first + position)/2026-КП", id: "client-\(first + position)", kind, writing)
      }
    }
  }

  func enter(
    _ recipient: Recipient, number: String, id: String, _ kind: String, in batch: Membership? = nil,
    _ writing: RegistryWriting
  ) throws -> Int {
    var facts = EntryFacts(
      kind: kind, number: EntryNumber(text: number, inDocument: number, place: nil), date: Self.moment.day,
      client: recipient.isListed ? id : nil, clientName: recipient.name, title: "Предложение", author: "orlova")
    facts.membership = batch
    let entry = try writing.create(facts, at: Self.moment, by: Self.author, account: "made-up")
    try revise(entry, number: number, kind, recipient, id: id, ordinal: 1, writing)
    return entry
  }

  /// Puts another revision of a document into force.
  package func revise(_ entry: Int, for recipient: Recipient) throws(Faults) {
    let registry = try Registry(RegistryFolder(office: path))
    try registry.write { writing in
      let state = try writing.state(of: entry)
      try revise(
        entry, number: state.facts.number.text, state.facts.kind, recipient, id: state.facts.client ?? "",
        ordinal: state.revisions.count + 1, writing)
    }
  }

  private func revise(
    _ entry: Int, number: String, _ kind: String, _ recipient: Recipient, id: String, ordinal: Int,
    _ writing: RegistryWriting
  ) throws {
    var client: Record = ["id": .text(id), "name": .text(recipient.name)]
    if let email = recipient.email { client.set("email", .text(email)) }
    if let contact = recipient.contact { client.set("contact", .record(["name": .text(contact)])) }
    let data: Record = [
      "language": .text("ru"), "client": .record(client),
      "company": .record([
        "name": .text("ООО «Пример»"), "full_name": .text("Общество «Пример»"), "address": .text("г. Москва"),
      ]),
      "document": .record(["kind": .text(kind), "number": .text(number), "date": .date(Self.moment.day)]),
    ]
    var files = RevisionFiles()
    let text = "Предложение \(number), редакция \(ordinal), для \(recipient.name)\n"
    files.add(.document, "Предложение \(number.map { $0 == "/" ? "-" : String($0) }.joined()).txt", Array(text.utf8))
    files.add(.data, "data.json", Array(JSONEncoding(indent: 2).encode(.record(data)).utf8))
    files.add(.order, "order.json", Array("{\"kind\": \"\(kind)\", \"width\": 76}".utf8))
    try writing.folder.store(files.contents)
    let digest = Revision.digest(kind: kind, number: number, files: files.files)
    try writing.revise(
      .init(ordinal: ordinal, digest: digest.description, author: Self.author), files: files.files, reason: "",
      of: entry, at: Self.moment, by: Self.author, account: "made-up")
  }

  /// What is asked for where a test asks for nothing else: all offers, to people who asked for them.
  package var order: MailingOrder {
    var order = MailingOrder(office: path)
    var filter = ListOrder(office: path)
    filter.kinds = ["offer"]
    filter.isReversed = true
    order.filter = filter
    order.letterClass = .reply
    order.reason = "asked for an offer"
    order.links = ["call of 2026-11-20"]
    order.attachments = ["txt"]
    order.person = "orlova"
    return order
  }
}
