import Glibc

/// The turn to open a registry: programs that come to a new one at the same time would each make its tables.
enum OpeningTurn {
  /// Runs `work` when it is its turn; at once where the file system knows no locks.
  ///
  /// A program that does not give its turn up is not waited for beyond `patience`: the database has locks of its own.
  static func take<Answer>(_ folder: RegistryFolder, _ patience: Patience, _ work: () throws -> Answer) rethrows
    -> Answer
  {
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
