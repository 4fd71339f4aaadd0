import Glibc
import Synchronization

/// Ctrl-C, or the system asking the program to end: what has begun is finished first.
enum Interruption {
  private static let isAsked = Atomic<Bool>(false)

  /// Asked for once, the program ends in its own time; asked for twice, at once.
  static func watch() {
    for number in [SIGINT, SIGTERM] {
      signal(number) { number in
        Interruption.isAsked.store(true, ordering: .relaxed)
        signal(number, SIG_DFL)
      }
    }
  }

  static var isWanted: Bool { isAsked.load(ordering: .relaxed) }
}
