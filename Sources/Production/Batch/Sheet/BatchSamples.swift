import Values

/// The documents of a batch that whoever approves it reads: both ends of the list, of the sums, and what is unusual.
struct BatchSamples {
  /// A document with why it was chosen, in words.
  struct Sample {
    var row: BatchFigures.Row
    var reasons: [String]
  }

  private(set) var samples: [Sample] = []

  /// - Parameter mostWarned: how many warnings the document has that was asked for.
  init(_ figures: BatchFigures, _ words: BatchSheetWords, mostWarned: Int?) {
    add(figures.first, words.first)
    if figures.count > 1 { add(figures.last, words.last) }
    for total in figures.totals {
      // In one currency among several it is the largest of that one alone.
      let currency = figures.totals.count > 1 ? " (\(total.currency))" : ""
      guard let least = total.least?.amount, let most = total.most?.amount, least.amount < most.amount else { continue }
      add(total.most, words.largest + currency)
      add(total.least, words.smallest + currency)
    }
    if let rarest = figures.rarest {
      add(rarest.example, words.rarest(words.packages(rarest.example.packages), rarest.count, figures.count))
    }
    if figures.count > 2 { add(figures.longest, words.longest) }
    if let mostWarned { add(figures.asked, words.mostWarned(mostWarned)) }
  }

  /// A document that is chosen twice is read once.
  private mutating func add(_ row: BatchFigures.Row?, _ reason: String) {
    guard let row else { return }
    if let position = samples.firstIndex(where: { $0.row.place == row.place }) {
      samples[position].reasons.append(reason)
    } else {
      samples.append(Sample(row: row, reasons: [reason]))
    }
  }
}

/// What the sheet of a batch says beside its template, in the office's language.
struct BatchSheetWords: Sendable {
  let isRussian: Bool
  /// Names of packages by their ids.
  let packageNames: [String: String]

  private func said(_ russian: String, _ english: String) -> String { isRussian ? russian : english }

  var first: String { said("первый в списке", "first in the list") }
  var last: String { said("последний в списке", "last in the list") }
  var largest: String { said("самая большая сумма", "largest amount") }
  var smallest: String { said("самая маленькая сумма", "smallest amount") }
  var longest: String { said("самое длинное название клиента", "longest name of a client") }
  var noPackages: String { said("без пакетов", "no packages") }
  var nobody: String { said("не назначен", "nobody") }
  var allClients: String { said("все клиенты офиса", "all clients of the office") }

  func others(_ count: Int) -> String { said("остальные (\(count))", "others (\(count))") }

  func rarest(_ packages: String, _ count: Int, _ all: Int) -> String {
    said("самый редкий набор: \(packages) — \(count) из \(all)", "rarest choice: \(packages), \(count) of \(all)")
  }

  func mostWarned(_ count: Int) -> String {
    said("больше всего предупреждений: \(count)", "most warnings: \(count)")
  }

  func packages(_ ids: [String]) -> String {
    ids.isEmpty ? noPackages : ids.map { packageNames[$0] ?? $0 }.joined(separator: ", ")
  }
}
