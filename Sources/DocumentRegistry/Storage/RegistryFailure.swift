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
      throw Faults(.registryDamaged(folder.database, reason: String(describing: error)))
    }
  }

  private static func diagnostic(_ error: DatabaseError, _ path: String) -> Diagnostic {
    let reason = error.message ?? "SQLite gives code \(error.resultCode.rawValue)"
    switch error.resultCode.primaryResultCode {
    case .SQLITE_BUSY, .SQLITE_LOCKED: return .registryBusy(path)
    case .SQLITE_FULL, .SQLITE_IOERR, .SQLITE_READONLY, .SQLITE_CANTOPEN, .SQLITE_PERM, .SQLITE_AUTH:
      return .registryUnwritable(path, reason: reason)
    default: return .registryDamaged(path, reason: reason)
    }
  }
}
