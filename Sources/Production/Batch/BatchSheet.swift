import Catalogue
import Diagnostics
import DocumentRegistry
import Files
import HandOver
import Merging
import Values
import Writers

/// What a batch itself is once its documents are there: a sheet with figures and samples for whoever approves it, and the
/// list of its documents with their digests, by which one visa is about all of them.
struct BatchSheet {
  let register: RegistryDesk
  let surroundings: Surroundings
  let batch: EntryState
  let facts: BatchFacts
  let words: BatchSheetWords
  let company: Record
  let people: [String: String]
  let about: BatchAbout
  /// What was asked for, and the template of its documents.
  let order: Record
  let template: (name: String, bytes: [UInt8])

  static let kind = "batch-sheet"
  /// In `order.json`: the columns of the sheet's plain text, which are not those of its documents.
  static let widthKey = "sheet_width"
  /// The sheet lies on its side, and so does its text.
  private static let width = 150
  /// Members that are read at a time.
  private static let portion = 100
  private static let formats: [DocumentFormat] = [.docx, .html, .text]

  /// - Parameter catalogue: for the names of packages and managers.
  init(
    _ register: RegistryDesk, _ surroundings: Surroundings, _ batch: EntryState, _ facts: BatchFacts,
    catalogue: Catalogue, about: BatchAbout, order: Record, template: (name: String, bytes: [UInt8])
  ) {
    self.register = register
    var surroundings = surroundings
    // Whenever it is written, its files say what those of its documents say.
    surroundings.now = facts.stamp
    self.surroundings = surroundings
    self.batch = batch
    self.facts = facts
    words = BatchSheetWords(
      isRussian: register.language != "en",
      packageNames: Dictionary(catalogue.packages.map { ($0.id, $0.name) }) { first, _ in first })
    company = catalogue.office.company
    let managers = catalogue.office.managers.map { ($0.id, $0.record["name"]?.text ?? $0.id) }
    people = Dictionary(register.staff.members.map { ($0.id, $0.name) } + managers) { first, _ in first }
    self.about = about
    self.order = order
    self.template = template
  }

  /// The name of its files, without ending.
  var name: String { FileNameEscaping.name(of: batch.facts.number.text) }
  /// Where the copies of its documents lie, below the office's folder.
  var folder: String { OfficeFolder.documentsFolder + "/" + name }

  /// Puts the batch's first revision into force, and its copies beside those of its documents.
  ///
  /// - Parameter author: who made the batch.
  func finish(author: ActorNote?) throws(Faults) -> (files: [ProductionReport.File], findings: [Diagnostic]) {
    let files = try revision()
    let number = batch.facts.number.text
    let digest = Revision.digest(kind: BatchFacts.kind, number: number, files: files.files)
    let masters = files.contents.filter { $0.file.role == .document }.map { ($0.file.format, $0.bytes) }
    let tag = DocumentTag(number: number, kind: BatchFacts.kind, revision: 1, digest: digest.description)
    let copies = try register.registry.write { writing in
      try writing.folder.store(files.contents)
      try writing.revise(
        .init(ordinal: 1, digest: digest.description, author: author), files: files.files, reason: "", of: batch.id,
        at: register.moment, by: author, account: register.account)
      let copies = try WorkingCopies(
        masters, stem: try writing.freeStem(folder + "/" + name), mark: register.draftMark, tag: tag,
        width: Self.width)
      try writing.issue(copies.issued, of: batch.id, at: register.moment, by: author, account: register.account)
      return copies
    }
    let published = CopyPublishing(desk: register, entry: batch.id).publish(
      copies, earlier: [], replaces: true, number: number, done: "is entered")
    return (
      published.copies.map {
        .init(path: register.office.path + "/" + $0.path, format: $0.format, byteCount: $0.bytes.count)
      }, published.findings
    )
  }

  /// The files of a revision: the sheet in three formats, what it was made from, and the list of its documents.
  func revision() throws(Faults) -> RevisionFiles {
    let (figures, list) = try read()
    let people = people
    let sheet = BatchSheetData(
      batch: batch, facts: facts, figures: figures, words: words, about: about, people: { people[$0] ?? $0 })
    var data: Record = ["language": .text(register.language), "company": .record(company)]
    data.set(
      "document",
      .record([
        "kind": .text(Self.kind), "number": .text(batch.facts.number.text), "date": .date(batch.facts.date),
      ]))
    data.set("batch", .record(sheet.record))
    let path = try register.office.template(
      kind: Self.kind, named: nil, language: register.language, surroundings)
    let template = try CompiledTemplate(
      path, folders: register.office.folders(for: path, language: register.language, surroundings))
    var rendering = RenderOrder(template: path, textWidth: Self.width)
    rendering.calendar = try register.office.calendar(country: register.country)
    let press = try Press(
      template: template, formats: Self.formats, order: rendering, surroundings: surroundings)
    var files = RevisionFiles()
    for copy in try press.make(data).copies { files.add(.document, "\(name).\(copy.format.name)", copy.bytes) }
    files.add(kept: list)
    files.add(.data, "data.json", Array(JSONEncoding(indent: 2).encode(.record(data)).utf8))
    var order = order
    order.set(Self.widthKey, .integer(Self.width))
    files.add(.order, "order.json", Array(JSONEncoding(indent: 2).encode(.record(order)).utf8))
    files.add(.template, self.template.name, self.template.bytes)
    files.add(.template, Files.name(of: path), try FileBytes.read(path))
    return files
  }

  /// Both what the documents come to and the list of them, a line each: place, number, client, amount, digest.
  private func read() throws(Faults) -> (BatchFigures, list: StoredFile) {
    var figures = BatchFigures(asking: about.mostWarned?.place)
    let list = try GrowingStoredFile(.enclosure, ListedMembers.fileName, in: register.registry.folder)
    try list.append(CSVText([ListedMembers.head]).bytes)
    var place = 0
    while true {
      let portion = try register.registry.read { reading in
        try reading.members(of: batch.id, after: place, most: Self.portion).map { member in
          (member, try reading.state(of: member.entry))
        }
      }
      guard let last = portion.last else { return (figures, try list.finish()) }
      place = last.0.place
      for (member, state) in portion {
        let file = Files.name(of: state.copies.first?.path ?? state.revision?.files.first?.name ?? "")
        let row = BatchFigures.Row(
          place: member.place, number: member.number, client: member.clientName, amount: member.amount, file: file,
          packages: state.facts.packages)
        do throws(ArithmeticFailure) {
          try figures.add(row, manager: member.manager)
        } catch { throw Faults(.batchSum(batch.facts.number.text, of: member.number)) }
      }
      try list.append(
        CSVText(
          portion.map { member, _ in
            [
              String(member.place), member.number, member.clientName, member.amount?.amount.description ?? "",
              member.digest,
            ]
          }
        ).bytes)
    }
  }
}
