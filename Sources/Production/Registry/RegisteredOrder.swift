import DocumentRegistry
import Values

/// What was asked for when a document was made, kept with its revision so that it can be made again with a change.
extension NewOrder {
  /// - Parameter details: what the order's data files and settings held.
  func kept(client: String?, details: Record) -> Record {
    var record: Record = ["kind": .text(kind)]
    func note(_ key: String, _ text: String?) { if let text { record.set(key, .text(text)) } }
    note("client", client)
    if !packages.isEmpty { record.set("packages", .list(List(packages.map { .text($0) }))) }
    if choosesPackages { record.set("chooses_packages", .bool(true)) }
    note("marked", marked)
    note("manager", manager)
    note("parent", parent)
    note("template", template)
    note("style", style)
    record.set("formats", .list(List(formats.map { .text($0) })))
    record.set("width", .integer(textWidth))
    if let card { record.set("card", .record(card)) }
    if isDraft { record.set("draft", .bool(true)) }
    record.set("details", .record(details))
    return record
  }

  /// An order as it was kept; nil for a record that is none.
  init?(kept record: Record, office: String, date: CalendarDate) {
    guard let kind = record.writtenText("kind") else { return nil }
    self.init(
      kind: kind, office: office, clients: record.writtenText("client").map { [$0] } ?? [],
      packages: record.writtenTexts("packages"), choosesPackages: record["chooses_packages"] == .bool(true),
      marked: record.writtenText("marked"), number: nil, date: date.description,
      manager: record.writtenText("manager"), parent: record.writtenText("parent"),
      template: record.writtenText("template"), settings: [], formats: record.writtenTexts("formats"),
      style: record.writtenText("style"),
      textWidth: record["width"]?.number?.wholeNumber ?? 76, isDraft: record["draft"] == .bool(true), replaces: true)
    card = record["card"]?.record
    keptDetails = record["details"]?.record ?? Record()
  }
}
