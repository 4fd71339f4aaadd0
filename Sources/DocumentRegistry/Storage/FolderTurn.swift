import Glibc

/// The turn to do something that a registry's database has no lock for: to open it, as programs that come to a new one
/// at the same time would each make its tables; to put copies into the office, as an older one would cover a newer one.
enum FolderTurn {
  /// Runs `work` when it is its turn; at once where the file system knows no locks.
  ///
  /// A program that does not give its turn up is not waited for beyond `patience`.
  static func take<Answer, Failure: Error>(
    _ folder: RegistryFolder, _ patience: Patience, _ work: () throws(Failure) -> Answer
  ) throws(Failure) -> Answer {
    let descriptor = open(folder.path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    defer { if descriptor >= 0 { close(descriptor) } }
    var tries = 0
    while descriptor >= 0, flock(descriptor, LOCK_EX | LOCK_NB) != 0 {
      guard errno == EWOULDBLOCK || errno == EINTR, patience.mayTryAgain(tries) else { break }
      tries += 1
    }
    return try work()
  }
}
