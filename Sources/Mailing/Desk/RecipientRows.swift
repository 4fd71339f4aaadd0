import Diagnostics
import DocumentRegistry
import Spreadsheets
import Values

/// A list of addresses that somebody kept in a table: consents, or those that want no letters.
struct RecipientRows {
  enum Column: CaseIterable {
    case address
    case given
    case means
    case wording
    case person
    case proof
    case cause
    case note

    /// As people call it, in small letters.
    fileprivate var names: Set<String> {
      switch self {
      case .address: ["address", "email", "e-mail", "адрес", "почта", "эл. почта", "электронная почта"]
      case .given: ["given", "date", "дата", "дата согласия"]
      case .means: ["means", "how", "способ", "как получено"]
      case .wording: ["wording", "text", "текст", "текст согласия"]
      case .person: ["person", "name", "кто дал", "фио", "имя"]
      case .proof: ["proof", "file", "файл", "подтверждение"]
      case .cause: ["cause", "причина"]
      case .note: ["note", "примечание"]
      }
    }
  }

  struct Row {
    var place: Place?
    fileprivate var texts: [Column: String]

    var address: String { text(.address) }

    /// Empty where the cell is.
    func text(_ column: Column) -> String { texts[column] ?? "" }
  }

  private(set) var rows: [Row] = []

  /// - Parameter path: a spreadsheet, or data in any format.
  /// - Throws: the faults of the file; `recipient-unknown` for a list without addresses.
  init(_ path: String) throws(Faults) {
    let value =
      SpreadsheetReader.reads(path)
      ? try SpreadsheetReader.value(contentsOf: path) : try DataReader.value(contentsOf: path)
    let records = (value.list?.elements ?? []).compactMap(\.record)
    var hasAddresses = records.isEmpty
    for record in records {
      var texts: [Column: String] = [:]
      for entry in record.entries {
        let heading = entry.key.lowercased().split(separator: " ").joined(separator: " ")
        guard let column = Column.allCases.first(where: { $0.names.contains(heading) }) else { continue }
        if column == .address { hasAddresses = true }
        let text = record.writtenText(entry.key) ?? Self.text(entry.value)
        if !text.isEmpty { texts[column] = text }
      }
      // An empty row is none; one without an address alone is at fault.
      if !texts.isEmpty { rows.append(Row(place: record.entries.first?.place?.place, texts: texts)) }
    }
    if !hasAddresses { throw Faults(.listWithoutAddresses(path)) }
  }

  private static func text(_ value: Value) -> String {
    switch value {
    case .integer(let number): "\(number)"
    case .date(let date): date.description
    default: ""
    }
  }
}
