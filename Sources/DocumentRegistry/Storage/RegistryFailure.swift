import Diagnostics
import GRDB

/// What the database could not do, as a diagnostic.
enum RegistryFailure {
  /// Runs work on the database and tells its failures in our words.
  static func told<Answer>(in folder: RegistryFolder, _ work: () throws -> Answer) throws(Faults) -> Answer {
    do {
      return try work()
    } catch let faults as Faults {
      throw faults
    } catch let error as DatabaseError {
      throw Faults(diagnostic(error, folder.database))
    } catch {
      // What else can go wrong while rows are read: a cell that is not of its column's type.
      throw Faults(.registryDamaged(folder.database, reason: "a row in it is not what a registry holds"))
    }
  }

  private static func diagnostic(_ error: DatabaseError, _ path: String) -> Diagnostic {
    let reason = error.message ?? "SQLite gives code \(error.resultCode.rawValue)"
    switch error.resultCode.primaryResultCode {
    case .SQLITE_BUSY, .SQLITE_LOCKED: return .registryBusy(path)
    case .SQLITE_FULL, .SQLITE_IOERR, .SQLITE_READONLY, .SQLITE_CANTOPEN, .SQLITE_PERM, .SQLITE_AUTH:
      return .registryUnwritable(path, reason: reason)
    case .SQLITE_CONSTRAINT:
      let isDouble = [.SQLITE_CONSTRAINT_UNIQUE, .SQLITE_CONSTRAINT_PRIMARYKEY].contains(error.extendedResultCode)
      return isDouble ? .registryTwice(path) : .registryRefuses(path, reason: reason)
    default: return .registryDamaged(path, reason: reason)
    }
  }
}
