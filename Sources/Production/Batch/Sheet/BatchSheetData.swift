import DocumentRegistry
import Values

/// What the template `batch-sheet` sees: the field `batch`.
struct BatchSheetData {
  let batch: EntryState
  let facts: BatchFacts
  let figures: BatchFigures
  let words: BatchSheetWords
  let about: BatchAbout
  /// Names of people by their ids.
  let people: (String) -> String

  /// Groups that a table shows; those of fewer documents are told as one.
  private static let mostGroups = 20

  var record: Record {
    let entry = batch.facts
    var record: Record = [
      "number": .text(entry.number.text), "date": .date(entry.date), "title": .text(about.title),
      "kind": .text(facts.documents), "count": .integer(figures.count), "list": .text(about.list ?? words.allClients),
    ]
    // An office of another language by then says it in its own words.
    if about.list == nil { record.set("from_office", .bool(true)) }
    record.set("first", .text(figures.first?.number ?? ""))
    record.set("last", .text(figures.last?.number ?? ""))
    if let author = entry.author { record.set("author", .text(people(author))) }
    record.set("totals", list(figures.totals.map(total)))
    if figures.unpriced > 0 { record.set("unpriced", .integer(figures.unpriced)) }
    record.set("packages", list(groups(figures.packages) { words.packages($0.example.packages) }))
    record.set("managers", list(groups(figures.managers) { $0.key.isEmpty ? words.nobody : people($0.key) }))
    record.set("warnings", list(about.warnings.map { ["text": .text($0.text), "count": .integer($0.count)] }))
    let samples = BatchSamples(figures, words, mostWarned: about.mostWarned?.count).samples
    record.set("samples", list(samples.map(sample)))
    let shown = figures.shown
    record.set("members", list(shown.first.map(row)))
    if shown.omitted > 0 {
      record.set("omitted", .integer(shown.omitted))
      record.set("members_end", list(shown.last.map(row)))
    }
    return record
  }

  private func list(_ records: [Record]) -> Value { .list(List(records.map { .record($0) })) }

  private func total(_ total: BatchFigures.Total) -> Record {
    func money(_ amount: Decimal) -> Value { .money(Money(amount, currency: total.currency)) }
    return [
      "currency": .text(total.currency), "count": .integer(total.count), "sum": money(total.sum),
      "least": total.least?.amount.map { .money($0) } ?? .none, "median": money(total.median),
      "most": total.most?.amount.map { .money($0) } ?? .none,
    ]
  }

  /// The largest groups first.
  private func groups(_ groups: [BatchFigures.Group], _ name: (BatchFigures.Group) -> String) -> [Record] {
    let sorted = groups.sorted { ($1.count, $0.example.place) < ($0.count, $1.example.place) }
    return sorted.prefix(Self.mostGroups).map { group in
      var record: Record = ["name": .text(name(group)), "count": .integer(group.count)]
      if let currency = group.currency { record.set("sum", .money(Money(group.sum, currency: currency))) }
      return record
    } + rest(Array(sorted.dropFirst(Self.mostGroups)))
  }

  private func rest(_ groups: [BatchFigures.Group]) -> [Record] {
    if groups.isEmpty { return [] }
    let count = groups.reduce(0) { $0 + $1.count }
    return [["name": .text(words.others(groups.count)), "count": .integer(count)]]
  }

  private func row(_ row: BatchFigures.Row) -> Record {
    var record: Record = [
      "place": .integer(row.place), "number": .text(row.number), "client": .text(row.client),
      "packages": .text(words.packages(row.packages)),
    ]
    if let amount = row.amount { record.set("amount", .money(amount)) }
    return record
  }

  private func sample(_ sample: BatchSamples.Sample) -> Record {
    var record = row(sample.row)
    record.set("reasons", .text(sample.reasons.joined(separator: "; ")))
    record.set("file", .text(sample.row.file))
    return record
  }
}

/// What is known of a batch beside its documents.
struct BatchAbout: Sendable {
  /// What its documents are: «Коммерческое предложение».
  var title: String
  /// The name of the list's file; nil for the office's own clients.
  var list: String?
  /// What the check found, each with how many documents it is about.
  var warnings: [(text: String, count: Int)] = []
  /// The place of the document with the most warnings, and how many; nil without any.
  var mostWarned: (place: Int, count: Int)?
}

extension BatchAbout {
  /// As an earlier revision of the sheet kept it.
  init(kept data: Record) {
    let batch = data["batch"]?.record ?? Record()
    title = batch.writtenText("title") ?? ""
    list = batch["from_office"] == .bool(true) ? nil : batch.writtenText("list")
    warnings = (batch["warnings"]?.list?.elements ?? []).compactMap(\.record).map {
      ($0.writtenText("text") ?? "", $0["count"]?.number?.wholeNumber ?? 0)
    }
  }
}
