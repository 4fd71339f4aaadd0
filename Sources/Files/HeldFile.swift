package import Diagnostics
import Glibc

/// A file that one program holds at a time, and that is free again when it ends, however it ends.
package final class HeldFile {
  private let descriptor: Int32

  /// Nil where another program holds it.
  ///
  /// A file system without locks lets everybody in, as it does with the database.
  /// - Throws: `file-unwritable` where it cannot be made.
  package init?(_ path: String) throws(Faults) {
    descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { throw Faults(.unwritable(path, error: errno)) }
    var answer = flock(descriptor, LOCK_EX | LOCK_NB)
    while answer != 0, errno == EINTR { answer = flock(descriptor, LOCK_EX | LOCK_NB) }
    if answer != 0, errno == EWOULDBLOCK { return nil }
  }

  /// Whether a program holds the file now; false where it is not there.
  ///
  /// Those who ask do not take each other for one.
  package static func isHeld(_ path: String) -> Bool {
    let descriptor = open(path, O_RDWR | O_CLOEXEC)
    guard descriptor >= 0 else { return false }
    defer { close(descriptor) }
    return flock(descriptor, LOCK_SH | LOCK_NB) != 0 && errno == EWOULDBLOCK
  }

  deinit { if descriptor >= 0 { close(descriptor) } }
}
