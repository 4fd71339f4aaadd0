import Diagnostics
import DocumentRegistry
import Values

/// A revision's files, read back from the registry.
struct RevisionContents {
  let revision: Revision
  private let folder: RegistryFolder
  /// The number of the document.
  private let owner: String

  init(_ revision: Revision, of state: EntryState, _ folder: RegistryFolder) {
    self.revision = revision
    self.folder = folder
    owner = state.facts.number.text
  }

  /// A document in one of its formats, unmarked.
  struct Master {
    var file: StoredFile
    var bytes: [UInt8]
  }

  /// The document in all its formats, or in the one that is wanted.
  func masters(in format: String? = nil) throws(Faults) -> [Master] {
    var masters: [Master] = []
    for file in revision.files where file.role == .document && (format == nil || file.format == format) {
      masters.append(Master(file: file, bytes: try bytes(of: file)))
    }
    return masters
  }

  /// The content of a file; one that is not what was stored is a fault.
  func bytes(of file: StoredFile) throws(Faults) -> [UInt8] {
    try folder.content(of: file, owner: owner)
  }

  func file(_ role: StoredFile.Role) -> StoredFile? { revision.files.first { $0.role == role } }

  /// What the template saw, as it saw it; empty for a document that came from outside.
  func data() throws(Faults) -> Record { try record(.data)?.restored ?? Record() }

  /// What was asked for; nil for a document that came from outside.
  func order() throws(Faults) -> Record? { try record(.order)?.restored }

  private func record(_ role: StoredFile.Role) throws(Faults) -> Record? {
    guard let file = file(role) else { return nil }
    return try DataReader.record(of: bytes(of: file), named: folder.path(of: file), format: .json)
  }

  /// The columns of its plain text.
  func textWidth() throws(Faults) -> Int { try order()?["width"]?.number?.wholeNumber ?? 76 }
}

extension Record {
  /// A record as it was before it was written as JSON, which knows no money and no dates.
  var restored: Record { Record(entries.map { Entry($0.key, $0.value.restored, at: $0.place) }) }
}

extension Value {
  fileprivate var restored: Value {
    switch self {
    case .text(let text):
      // A date is written with ten characters; other texts need not be looked at.
      return text.utf8.count == 10 ? CalendarDate(written: text).map { .date($0) } ?? self : self
    case .list(let list): return .list(List(list.elements.map(\.restored)))
    case .record(let record):
      if record.count == 2, let amount = record["amount"]?.number, let currency = record["currency"]?.text {
        return .money(Money(amount, currency: currency))
      }
      return .record(record.restored)
    default: return self
    }
  }
}
