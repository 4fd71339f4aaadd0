/// How a program waits while another writes: short naps, because SQLite wakes nobody.
package struct Patience: Sendable {
  /// In seconds.
  private let limit: Double
  /// A thousandth of a second: a decision takes a few of them.
  private static let nap: UInt32 = 1_000

  /// - Parameter limit: how long to wait at most, in seconds; nobody writes for longer than a fraction of a minute at once.
  package init(limit: Double = 60) { self.limit = limit }

  func mayTryAgain(_ tries: Int) -> Bool {
    if Double(tries) * Double(Self.nap) / 1_000_000 >= limit { return false }
    Nap.take(microseconds: Self.nap)
    return true
  }
}
