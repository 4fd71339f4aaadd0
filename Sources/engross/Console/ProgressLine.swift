import Glibc

/// «1200 of documents made» on the last line of a terminal, rewritten in place.
struct ProgressLine: Sendable {
  var isShown: Bool

  func show(_ done: Int) {
    guard isShown, done % 16 == 0 else { return }
    Console.overwrite("\r\u{1B}[K\(done) done")
  }

  func end() {
    if isShown { Console.overwrite("\r\u{1B}[K") }
  }
}
