import Foundation

/// Times of repeated work, in milliseconds.
enum Stopwatch {
  /// The median of several rounds, each long enough for the clock.
  static func median(rounds: Int = 9, least: Double = 40, _ work: () -> Void) -> Double {
    work()
    var times: [Double] = []
    for _ in 0..<rounds {
      var count = 0
      let start = ContinuousClock.now
      var spent = 0.0
      repeat {
        work()
        count += 1
        spent = milliseconds(since: start)
      } while spent < least
      times.append(spent / Double(count))
    }
    return times.sorted()[rounds / 2]
  }

  /// The wall time of one task when several workers share many of them.
  static func perTask(workers: Int, _ work: @escaping @Sendable () -> Void) -> Double {
    let tasks = max(20, Int(200 / max(median(rounds: 1, work), 0.001)))
    let start = ContinuousClock.now
    DispatchQueue.concurrentPerform(iterations: workers) { _ in
      for _ in 0..<tasks / workers { work() }
    }
    return milliseconds(since: start) / Double(tasks / workers * workers)
  }

  private static func milliseconds(since start: ContinuousClock.Instant) -> Double {
    let spent = (ContinuousClock.now - start).components
    return Double(spent.seconds) * 1000 + Double(spent.attoseconds) / 1e15
  }
}
