import Foundation

/// Times of repeated work, in milliseconds.
///
/// What one thread does is measured in the processor's time for it, so that other programs count less.
enum Stopwatch {
  /// The median of several rounds, each long enough for the clock.
  static func median(rounds: Int = 9, least: Double = 40, _ work: () -> Void) -> Double {
    work()
    var times: [Double] = []
    for _ in 0..<rounds {
      var count = 0
      let start = ownTime()
      var spent = 0.0
      repeat {
        work()
        count += 1
        spent = ownTime() - start
      } while spent < least
      times.append(spent / Double(count))
    }
    return times.sorted()[rounds / 2]
  }

  /// The time of something that is done once.
  static func once(_ work: () -> Void) -> Double {
    let start = ContinuousClock.now
    work()
    return milliseconds(since: start)
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

  /// The processor's time this thread has had.
  private static func ownTime() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return Double(time.tv_sec) * 1000 + Double(time.tv_nsec) / 1e6
  }

  private static func milliseconds(since start: ContinuousClock.Instant) -> Double {
    let spent = (ContinuousClock.now - start).components
    return Double(spent.seconds) * 1000 + Double(spent.attoseconds) / 1e15
  }
}
