package import Diagnostics
package import DocumentRegistry
import Files
import Values

/// Does to a registry what the commands do: files first, then the records, then the copies in `documents`.
package struct Clerk: Sendable {
  package let office: MadeUpOffice
  package let registry: Registry
  package var moment: Moment
  package let account = "made-up"

  /// What a document's content is made of; the same seed gives the same bytes.
  package struct Paper: Sendable {
    package var seed: Int
    /// Bytes of every file.
    package var size: Int
    package var formats: [String]

    package init(seed: Int, size: Int = 200, formats: [String] = ["docx", "txt"]) {
      self.seed = seed
      self.size = size
      self.formats = formats
    }

    func bytes(_ format: String) -> [UInt8] {
      var state = UInt64(truncatingIfNeeded: seed) &* 0x9E37_79B9_7F4A_7C15 &+ UInt64(format.utf8.count)
      return (0..<max(size, 1)).map { _ in
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return UInt8(truncatingIfNeeded: state >> 56)
      }
    }
  }

  package init(_ office: MadeUpOffice, at moment: Moment = .november(0)) throws(Faults) {
    self.office = office
    registry = try Registry(office.folder)
    self.moment = moment
  }

  /// A document that is entered, with what its copies are to hold.
  package struct Entered {
    package var entry: Int
    package var number: String
    var copies: [(path: String, bytes: [UInt8])]
  }

  /// Enters a new document, with the next number or the one asked for.
  package func enter(
    _ paper: Paper, kind: String = "contract", number asked: String? = nil, client: String = "sever",
    parent: (entry: Int, number: String)? = nil
  ) throws(Faults) -> (entry: Int, number: String) {
    let entered = try registry.write { writing in
      try enter(paper, kind: kind, number: asked, client: client, parent: parent, writing)
    }
    try publish(entered.copies)
    return (entered.entry, entered.number)
  }

  /// - Parameter storesFiles: whether the files' bytes are kept, not their names and digests alone.
  package func enter(
    _ paper: Paper, kind: String = "contract", number asked: String? = nil, client: String = "sever",
    parent: (entry: Int, number: String)? = nil, storesFiles: Bool = true, _ writing: RegistryWriting
  ) throws -> Entered {
    let author = "vesna"
    let number = try writing.number(
      asked, office.numbers.pattern(for: kind), kind: kind, date: moment.day, parent: parent?.number)
    let entry = try writing.create(
      EntryFacts(
        kind: kind, number: number, date: moment.day, client: client, clientName: "ООО «\(client)»",
        parent: parent?.entry, parentNumber: parent?.number, title: "Документ", packages: ["basic"],
        amount: Money(Decimal(paper.seed), currency: "RUB"), start: moment.day, end: nil, manager: author,
        author: author),
      at: moment, by: office.staff[author]?.note, account: account)
    let copies = try revise(
      entry, kind: kind, number: number.text, paper, ordinal: 1, storesFiles: storesFiles, writing)
    return Entered(entry: entry, number: number.text, copies: copies)
  }

  /// Puts another revision of an entry into force.
  package func revise(_ entry: Int, _ paper: Paper) throws(Faults) {
    let copies = try registry.write { writing in
      let state = try writing.state(of: entry)
      return try revise(
        entry, kind: state.facts.kind, number: state.facts.number.text, paper, ordinal: state.revisions.count + 1,
        storesFiles: true, writing)
    }
    try publish(copies)
  }

  private func revise(
    _ entry: Int, kind: String, number: String, _ paper: Paper, ordinal: Int, storesFiles: Bool,
    _ writing: RegistryWriting
  ) throws -> [(path: String, bytes: [UInt8])] {
    let contents = paper.formats.map { format in
      let bytes = paper.bytes(format)
      return (
        file: StoredFile(
          role: .document, name: "Документ \(entry).\(format)", digest: SHA256(of: bytes), size: bytes.count),
        bytes: bytes
      )
    }
    if storesFiles { try writing.folder.store(contents) }
    let files = contents.map(\.file)
    let digest = Revision.digest(kind: kind, number: number, files: files)
    try writing.revise(
      .init(ordinal: ordinal, digest: digest.description, author: office.staff["vesna"]?.note), files: files,
      reason: ordinal == 1 ? "" : "правка \(ordinal)", of: entry, at: moment, by: office.staff["vesna"]?.note,
      account: account)
    return try issue(entry, contents.map { ($0.file.format, $0.bytes) }, mark: "ПРОЕКТ\n", writing)
  }

  private func issue(
    _ entry: Int, _ masters: [(format: String, bytes: [UInt8])], mark: String, _ writing: RegistryWriting
  ) throws -> [(path: String, bytes: [UInt8])] {
    let copies = masters.map { (path: "documents/\(entry).\($0.format)", bytes: Array(mark.utf8) + $0.bytes) }
    try writing.issue(
      copies.map { IssuedCopy(path: $0.path, digest: SHA256(of: $0.bytes)) }, of: entry, at: moment, by: nil,
      account: account)
    return copies
  }

  private func publish(_ copies: [(path: String, bytes: [UInt8])]) throws(Faults) {
    try WholeFile.write(copies.map { (office.path + "/" + $0.path, $0.bytes) }, replacing: true)
  }

  /// Does what the rules allow a person to do; gives the events that came of it.
  ///
  /// - Parameter action: made from the digest of the revision in force.
  @discardableResult
  package func act(
    _ entry: Int, by person: String, _ action: (String) -> ApprovalAction
  ) throws(Faults) -> [ApprovalEvent] {
    let (events, copies) = try registry.write { writing in try act(entry, by: person, action, writing) }
    try publish(copies)
    return events
  }

  /// The same as a part of a larger writing; gives what the copies are to hold from now on.
  @discardableResult
  package func act(
    _ entry: Int, by person: String, _ action: (String) -> ApprovalAction, issues: Bool = true,
    _ writing: RegistryWriting
  ) throws -> (events: [ApprovalEvent], copies: [(path: String, bytes: [UInt8])]) {
    let member = try office.staff.member(person)
    let state = try writing.state(of: entry)
    let ruling = try ApprovalRules.ruling(
      on: action(state.approval.digest), in: state.approval, by: Actor(member), at: moment,
      office.context(state.facts.kind))
    for event in ruling.events {
      try writing.append(event, to: entry, at: moment, by: member.note, account: account)
    }
    // What was approved is given out without the mark of a draft.
    guard issues, ruling.events.contains(where: { $0.name == "approved" }), let files = state.revision?.files else {
      return (ruling.events, [])
    }
    let masters = try files.map { ($0.format, try FileBytes.read(writing.folder.path(of: $0))) }
    return (ruling.events, try issue(entry, masters, mark: "", writing))
  }

  package func submit(_ entry: Int) throws(Faults) {
    try act(entry, by: "vesna") { _ in .submit(lintErrors: 0, changedSections: nil) }
  }

  package func approve(_ entry: Int, by person: String) throws(Faults) {
    try act(entry, by: person) { .approve(digest: $0, comment: nil) }
  }
}
