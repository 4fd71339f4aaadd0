package import Diagnostics
import Files
import GRDB

/// The registry of an office: open for one program, shared with all others that use it at the same time.
///
/// Where nothing may be written, as on a backup's medium, it can be read all the same.
package final class Registry: Sendable {
  package let folder: RegistryFolder
  private let queue: DatabaseQueue
  private let patience: Patience

  /// Opens the registry, or makes a new one where there is none.
  ///
  /// - Parameter patience: how long to wait for other programs that write.
  /// - Throws: `registry-busy`, `registry-damaged`, `registry-unwritable`, `file-unwritable`.
  package init(_ folder: RegistryFolder, patience: Patience = Patience()) throws(Faults) {
    if !folder.hasDatabase {
      if !folder.storedPaths.isEmpty { throw Faults(.registryLost(folder.database)) }
      try WholeFile.makeFolder(folder.path)
    }
    let isWritable = folder.isWritable
    var configuration = Configuration()
    configuration.foreignKeysEnabled = true
    configuration.busyMode = .callback(patience.mayTryAgain)
    configuration.label = "registry"
    configuration.readonly = !isWritable
    configuration.prepareDatabase { database in
      // No `mmap_size`: what is mapped counts as the program's memory, and a failing disk would end the program.
      try database.execute(
        sql: """
          \(isWritable ? "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;" : "")
          PRAGMA cache_size = -4000;
          PRAGMA temp_store = MEMORY;
          """)
    }
    self.folder = folder
    self.patience = patience
    queue = try RegistryFailure.told(in: folder) {
      try FolderTurn.take(folder, patience) {
        let path = isWritable ? folder.database : folder.databaseToRead
        let queue = try DatabaseQueue(path: path, configuration: configuration)
        let migrator = Schema.migrator
        let isDone = try queue.read { database in
          if try migrator.hasBeenSuperseded(database) { throw Faults(.registryNewer(folder.database)) }
          if try !database.tableExists("journal"), !folder.storedPaths.isEmpty {
            throw Faults(.registryLost(folder.database))
          }
          return try migrator.hasCompletedMigrations(database)
        }
        if !isDone { try migrator.migrate(queue) }
        return queue
      }
    }
  }

  /// Answers a question from one unchanging state of the registry.
  package func read<Answer>(_ question: (RegistryReading) throws -> Answer) throws(Faults) -> Answer {
    try RegistryFailure.told(in: folder) {
      try queue.read { database in try question(RegistryReading(database)) }
    }
  }

  /// Writes as one whole: everything or nothing, and on the disk before this returns.
  ///
  /// Nobody else writes from its beginning on, so that what is read inside stays true.
  package func write<Answer>(_ work: (RegistryWriting) throws -> Answer) throws(Faults) -> Answer {
    try RegistryFailure.told(in: folder) {
      try queue.writeWithoutTransaction { database in
        var answer: Answer?
        try database.inTransaction(.immediate) {
          let writing = try RegistryWriting(database, folder: folder)
          answer = try work(writing)
          try writing.finish()
          return .commit
        }
        guard let answer else { throw Faults(.registryDamaged(folder.database, reason: "nothing came of the writing")) }
        return answer
      }
    }
  }

  /// Works on the office's files that follow from the registry, while no other program does.
  ///
  /// Others may write into the registry meanwhile: what it says is read inside. Turns do not nest.
  package func inTurn<Answer>(_ work: () throws(Faults) -> Answer) throws(Faults) -> Answer {
    try FolderTurn.take(folder, patience, work)
  }

  /// Works on the tables themselves, inside one transaction.
  func rebuild<Answer>(_ work: (Database) throws -> Answer) throws(Faults) -> Answer {
    try RegistryFailure.told(in: folder) { try queue.write(work) }
  }
}
