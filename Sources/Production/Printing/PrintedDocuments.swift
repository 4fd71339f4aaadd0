import Diagnostics
import DocumentRegistry
import Files
import Values

/// The Word files of what is printed, read one after the other.
///
/// A document of the registry comes as it is in force: marked as a draft until it is approved, cleaned from then on.
struct PrintedDocuments {
  /// A Word file on its way to the printer.
  struct Document {
    /// By which the user knows it.
    var name: String
    /// nil for a document of the registry that is kept in other formats alone.
    var bytes: [UInt8]?
    var isDraft = false
    var findings: [Diagnostic] = []
  }

  private enum Member {
    case file(String)
    case entry(Int)
    /// The documents of a batch, whose entry this is.
    case batch(Int)
  }

  private let members: [Member]
  /// nil where there are files alone.
  private let desk: RegistryDesk?
  let count: Int

  /// Documents of a batch whose states are read at a time.
  private static let portion = 64

  /// - Throws: every number that is unknown, and `batch-unfinished`.
  init(_ sources: [JoinOrder.Source], at desk: RegistryDesk?) throws(Faults) {
    var log = FaultLog()
    var members: [Member] = []
    var count = 0
    for source in sources {
      if case .file(let path) = source {
        members.append(.file(path))
        count += 1
        continue
      }
      let found = log.attempt { () throws(Faults) in try desk.map { try Self.found(source, at: $0) } }
      guard let (member, size) = found ?? nil else { continue }
      members.append(member)
      count += size
    }
    try log.check()
    self.members = members
    self.desk = desk
    self.count = count
  }

  private static func found(_ source: JoinOrder.Source, at desk: RegistryDesk) throws(Faults) -> (Member, Int) {
    switch source {
    case .file(let path): return (.file(path), 1)
    case .document(let number), .batch(let number):
      let (entry, batch) = try desk.registry.read { reading in
        let entry = try reading.entry(number)
        return (entry, try BatchMembers(of: try reading.state(of: entry), reading))
      }
      if let batch { return (.batch(entry), batch.count) }
      if case .batch = source { throw Faults(.notABatch(number)) }
      return (.entry(entry), 1)
    }
  }

  /// Gives each document in its order, or what is wrong with it, until `take` wants no more.
  func each(_ take: (Result<Document, Faults>) throws(Faults) -> Bool) throws(Faults) {
    for member in members {
      switch member {
      case .file(let path):
        if try !take(Self.file(path)) { return }
      case .entry(let entry):
        guard let desk else { continue }
        let state = try desk.registry.read { try $0.state(of: entry) }
        if try !take(Self.document(state, at: desk)) { return }
      case .batch(let batch):
        guard let desk else { continue }
        var isWanted = true
        try BatchMembers.each(of: batch, at: desk, portion: Self.portion) { state throws(Faults) in
          isWanted = try take(Self.document(state, at: desk))
          return isWanted
        }
        if !isWanted { return }
      }
    }
  }

  private static func file(_ path: String) -> Result<Document, Faults> {
    do throws(Faults) {
      return .success(Document(name: path, bytes: try FileBytes.read(path)))
    } catch { return .failure(error) }
  }

  private static func document(_ state: EntryState, at desk: RegistryDesk) -> Result<Document, Faults> {
    let number = state.facts.number.text
    let isWord = state.revision?.files.contains { $0.role == .document && $0.format == "docx" } ?? false
    if !isWord { return .success(Document(name: number)) }
    do throws(Faults) {
      let inForce = try CopiesInForce(of: state, at: desk, format: "docx")
      return .success(
        Document(
          name: number, bytes: inForce.copies.copies.first?.bytes, isDraft: !state.isAgreed,
          findings: inForce.findings))
    } catch { return .failure(error) }
  }
}
