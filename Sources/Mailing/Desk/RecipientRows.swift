import Diagnostics
import DocumentRegistry
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

  /// - Throws: the faults of the file; `recipient-unknown` for a list without addresses.
  init(_ path: String) throws(Faults) {
    let records = (try DataReader.value(contentsOf: path).list?.elements ?? []).compactMap(\.record)
    for record in records {
      var texts: [Column: String] = [:]
      for entry in record.entries {
        let heading = entry.key.lowercased().split(separator: " ").joined(separator: " ")
        guard let column = Column.allCases.first(where: { $0.names.contains(heading) }) else { continue }
        texts[column] = record.writtenText(entry.key) ?? Self.number(entry.value)
      }
      if texts[.address] == nil { throw Faults(.listWithoutAddresses(path)) }
      if texts[.address]?.isEmpty == true { continue }
      rows.append(Row(place: record.entries.first?.place?.place, texts: texts))
    }
  }

  private static func number(_ value: Value) -> String {
    if case .integer(let number) = value { "\(number)" } else { "" }
  }
}
