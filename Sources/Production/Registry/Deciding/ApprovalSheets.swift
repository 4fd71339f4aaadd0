package import Diagnostics
import DocumentRegistry
import Files
import Values
import Wording
import Writers

extension Producer {
  /// The kind of document that tells who agreed to another one.
  private static let sheetKind = "approval-sheet"
  /// Columns of the sheet as plain text.
  private static let sheetWidth = 150

  /// The approval sheet of an entry, as the journal has it, through the office's template `approval-sheet`.
  ///
  /// - Parameters:
  ///   - formats: by name.
  ///   - output: a path without ending; `-` for standard output; nil for the template's own name in `documents`.
  ///   - replaces: whether a file that is there may be replaced.
  package func approvalSheet(
    of number: String, office: String?, formats names: [String], output: String?, replaces: Bool
  ) throws(Faults) -> ProductionReport {
    let desk = try RegistryDesk(surroundings, office: office)
    let state = try desk.registry.read { try $0.state(of: $0.entry(number)) }
    let (copies, name, findings) = try sheet(of: state, at: desk, formats: names)
    var report = ProductionReport(findings: desk.findings + findings)
    if output == RenderOrder.standardOutput {
      report.standardOutput = copies.flatMap(\.bytes)
      return report
    }
    let stem = output ?? desk.office.documents + "/" + name
    let files = copies.map { (path: "\(stem).\($0.format.name)", bytes: $0.bytes) }
    try WholeFile.write(files, replacing: replaces)
    report.files = zip(files, copies).map {
      .init(path: $0.path, format: $1.format.name, byteCount: $0.bytes.count)
    }
    return report
  }

  /// A sheet in some formats, with the name its template gives it.
  func sheet(
    of state: EntryState, at desk: RegistryDesk, formats names: [String]
  ) throws(Faults) -> (copies: [Press.Copy], name: String, findings: [Diagnostic]) {
    var formats: [DocumentFormat] = []
    for name in names { formats.append(try DocumentFormat(named: name)) }
    let path = try desk.office.template(kind: Self.sheetKind, named: nil, language: desk.language, surroundings)
    let template = try CompiledTemplate(
      path, folders: desk.office.folders(for: path, language: desk.language, surroundings))
    // The sheet lies on its side, and so does its text.
    var order = RenderOrder(template: path, textWidth: Self.sheetWidth)
    order.calendar = try desk.office.calendar(country: desk.country)
    let press = try Press(template: template, formats: formats, order: order, surroundings: surroundings)
    let data = try data(of: state, at: desk)
    let made = try press.make(data)
    let usual = "\(Self.sheetKind) \(state.facts.number.text)".replacing(slash: "-")
    return (made.copies, try template.fileName(for: data) ?? usual, made.warnings)
  }

  /// What the document was made from, with the sheet's own fields over it.
  private func data(of state: EntryState, at desk: RegistryDesk) throws(Faults) -> Record {
    var data: Record = ["language": .text(desk.language)]
    if let company = desk.card["company"]?.record { data.set("company", .record(company)) }
    if let revision = state.revision {
      data = data.overlaid(with: try RevisionContents(revision, of: state, desk.registry.folder).data())
    }
    let consent = state.approval.batch
    let batch = try consent.map { consent throws(Faults) in try desk.registry.read { try $0.state(of: consent.batch) } }
    let sheet = ApprovalSheet(
      of: state.approval, title: title(of: state, desk.language), batch: batch?.approval, language: desk.language)
    var document: Record = ["kind": .text(Self.sheetKind), "number": .text(state.facts.number.text)]
    document.set("date", .date(desk.moment.day))
    data.set("document", .record(document))
    data.set("approval", .record(sheet.record))
    return data
  }

  /// What the sheet is about: `Договор № 7/2026 от 23.11.2026, ООО «Север»`.
  private func title(of state: EntryState, _ language: String) -> String {
    let facts = state.facts
    let wording: WordingLanguage = language == "ru" ? .russian : .english
    let date = DatePattern.short(in: wording).write(
      year: Int(facts.date.year), month: Int(facts.date.month), day: Int(facts.date.day), in: wording)
    let client = facts.clientName.isEmpty ? "" : ", \(facts.clientName)"
    // A number that begins with its own sign needs no other.
    let sign = facts.number.text.hasPrefix("№") ? "" : language == "ru" ? "№ " : "No. "
    let dated = language == "ru" ? "от \(date)" : "of \(date)"
    if facts.batch != nil {
      let batch = language == "ru" ? "Пакет документов" : "Batch of documents"
      return "\(batch) \(facts.number.text) \(dated) (\(facts.title))"
    }
    return "\(facts.title) \(sign)\(facts.number.text) \(dated)\(client)"
  }
}

extension String {
  fileprivate func replacing(slash other: Character) -> String { String(map { $0 == "/" ? other : $0 }) }
}
