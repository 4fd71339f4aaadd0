import Diagnostics
import DocumentRegistry
import Files
import Glibc

/// The right to send one mailing: no two programs have it at a time, and it ends with its program.
final class SendingTurn {
  private let descriptor: Int32

  /// - Throws: `mailing-busy` where another program is sending it.
  init(_ mailing: Int, number: String, in folder: RegistryFolder) throws(Faults) {
    let path = Self.path(mailing, folder)
    descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { throw Faults(.unwritable(path, error: errno)) }
    var answer = flock(descriptor, LOCK_EX | LOCK_NB)
    while answer != 0, errno == EINTR { answer = flock(descriptor, LOCK_EX | LOCK_NB) }
    if answer != 0, errno == EWOULDBLOCK {
      close(descriptor)
      throw Faults(.mailingBusy(number))
    }
    // A file system without locks lets everybody in, as it does with the database.
  }

  deinit { close(descriptor) }

  /// Whether a program is sending it now.
  static func isTaken(_ mailing: Int, in folder: RegistryFolder) -> Bool {
    let descriptor = open(path(mailing, folder), O_RDWR | O_CLOEXEC)
    guard descriptor >= 0 else { return false }
    defer { close(descriptor) }
    return flock(descriptor, LOCK_SH | LOCK_NB) != 0 && errno == EWOULDBLOCK
  }

  private static func path(_ mailing: Int, _ folder: RegistryFolder) -> String {
    "\(folder.path)/sending-\(mailing).lock"
  }
}
