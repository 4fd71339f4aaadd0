import Glibc

/// Lets other programs go on.
enum Nap {
  static func take(microseconds: UInt32) { usleep(microseconds) }
}
