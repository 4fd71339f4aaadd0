import Mailing

/// How far a mailing is: on the last line of a terminal, or as a plain line every few seconds.
final class SendingProgress {
  private let isLive: Bool
  private let isPlain: Bool
  private var start: Int?
  private var last: Int?

  /// Milliseconds between plain lines, and between changes on a terminal.
  private static let plainGap = 5_000
  private static let liveGap = 100

  init(isLive: Bool, isPlain: Bool) {
    self.isLive = isLive
    self.isPlain = isPlain
  }

  func show(_ tally: SendingTally, at now: Int) {
    let start = start ?? now
    self.start = start
    guard isLive || isPlain else { return }
    let gap = isLive ? Self.liveGap : Self.plainGap
    if let last, now - last < gap, tally.done < tally.total { return }
    last = now
    let words = words(tally, seconds: (now - start) / 1000)
    if isLive { Console.overwrite("\r\u{1B}[K\(words)") } else { Console.complain(words) }
  }

  func end() {
    if isLive { Console.overwrite("\r\u{1B}[K") }
  }

  private func words(_ tally: SendingTally, seconds: Int) -> String {
    var words = "\(tally.done) of \(tally.total) letters, \(tally.accepted) sent"
    for (count, name) in [
      (tally.refused, "refused"), (tally.deferred, "put off"), (tally.kept, "kept back"), (tally.unsure, "unsure"),
    ] where count > 0 { words += ", \(count) \(name)" }
    if let waiting = tally.waiting { return words + "; waiting: \(waiting)" }
    if seconds > 2, tally.done > 0 {
      words += ", \(tally.done * 60 / seconds) a minute, \((tally.total - tally.done) * seconds / tally.done) s left"
    }
    return words
  }
}
