/// When a letter that a server put off is tried again.
///
/// No clock and no chance: instants are milliseconds, and the same seed gives the same delays.
package struct BackOff: Sendable {
  package enum Answer: Sendable, Hashable {
    case again(at: Int)
    case giveUp
  }

  private let seed: UInt64

  private static let minute = 60_000
  /// After the first attempt, the second …; the last one stands for all that follow.
  private static let steps = [1 * minute, 5 * minute, 30 * minute, 240 * minute]
  /// From the first attempt on.
  private static let limit = 48 * 60 * minute
  /// A fifth more or less, so that letters put off together do not come back together.
  private static let spread = 20

  /// - Parameter seed: of the mailing; any number.
  package init(seed: UInt64) { self.seed = seed }

  /// - Parameters:
  ///   - letter: the letter's id.
  ///   - attempts: how often it was tried, at least 1.
  ///   - first: the instant of the first attempt.
  ///   - now: the instant of the last one.
  package func answer(letter: String, attempts: Int, first: Int, now: Int) -> Answer {
    let step = Self.steps[min(max(attempts, 1), Self.steps.count) - 1]
    let percent = Int(mixed(letter, attempts) % UInt64(2 * Self.spread + 1)) - Self.spread
    let at = now + step + step / 100 * percent
    return at - first > Self.limit ? .giveUp : .again(at: at)
  }

  /// FNV-1a over the letter's id, then SplitMix64: enough to spread, and the same everywhere.
  private func mixed(_ letter: String, _ attempts: Int) -> UInt64 {
    var hash = seed ^ 0xCBF2_9CE4_8422_2325
    for byte in letter.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    hash = hash &+ UInt64(truncatingIfNeeded: attempts) &* 0x9E37_79B9_7F4A_7C15
    hash = (hash ^ hash >> 30) &* 0xBF58_476D_1CE4_E5B9
    hash = (hash ^ hash >> 27) &* 0x94D0_49BB_1331_11EB
    return hash ^ hash >> 31
  }
}
