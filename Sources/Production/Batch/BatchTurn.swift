import Diagnostics
import DocumentRegistry
import Files

/// Whose turn it is to make a batch: one program's at a time, until it ends, however it ends.
final class BatchTurn {
  private let held: HeldFile
  /// The batch as it was when the turn began: whoever had it before may have come to its end.
  let batch: EntryState

  /// - Throws: `batch-busy` while it is another program's.
  init(of batch: EntryState, at register: RegistryDesk) throws(Faults) {
    guard let held = try HeldFile(Self.lock(of: batch.id, at: register)) else {
      throw Faults(.batchBusy(batch.facts.number.text))
    }
    self.held = held
    self.batch = try register.registry.read { try $0.state(of: batch.id) }
  }

  /// Whether a program is at a batch now.
  static func isTaken(_ batch: Int, at register: RegistryDesk) -> Bool {
    HeldFile.isHeld(lock(of: batch, at: register))
  }

  private static func lock(of batch: Int, at register: RegistryDesk) -> String {
    "\(register.registry.folder.path)/batch-\(batch).lock"
  }

  var isMade: Bool { batch.revision != nil }
}
