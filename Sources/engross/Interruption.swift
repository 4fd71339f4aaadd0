import Glibc
import Synchronization

/// Ctrl-C, or the system asking the program to end: what has begun is finished first.
enum Interruption {
  private static let isAsked = Atomic<Bool>(false)

  /// Asked for once, the program ends in its own time; asked for twice, at once.
  static func watch() {
    // Made before a signal can come: it must not be made in one.
    isAsked.store(false, ordering: .relaxed)
    var action = sigaction()
    action.__sigaction_handler.sa_handler = { _ in Interruption.isAsked.store(true, ordering: .relaxed) }
    action.sa_flags = Int32(bitPattern: UInt32(SA_RESTART)) | Int32(bitPattern: UInt32(SA_RESETHAND))
    sigaction(SIGINT, &action, nil)
    sigaction(SIGTERM, &action, nil)
    // Whoever started the program may have kept them from it.
    var heard = sigset_t()
    sigemptyset(&heard)
    sigaddset(&heard, SIGINT)
    sigaddset(&heard, SIGTERM)
    pthread_sigmask(SIG_UNBLOCK, &heard, nil)
  }

  static var isWanted: Bool { isAsked.load(ordering: .relaxed) }
}
