import Diagnostics
import Dispatch
import Synchronization

/// Independent pieces of work, by several workers.
enum ParallelWork {
  /// Calls `body` with every position below `count`, each once, in no order.
  static func perform(_ count: Int, workers: Int, _ body: @Sendable (Int) -> Void) {
    let next = Atomic<Int>(0)
    DispatchQueue.concurrentPerform(iterations: max(1, min(workers, count))) { _ in
      while true {
        let position = next.wrappingAdd(1, ordering: .relaxed).oldValue
        if position >= count { return }
        body(position)
      }
    }
  }

  /// What `body` makes of every element, in their order; the fault of the first that has one.
  static func map<Element: Sendable, Made: Sendable>(
    _ elements: [Element], workers: Int, _ body: @Sendable (Element) throws(Faults) -> Made
  ) throws(Faults) -> [Made] {
    let made = Mutex<[Result<Made, Faults>?]>(elements.map { _ in nil })
    perform(elements.count, workers: workers) { position in
      let result: Result<Made, Faults>
      do throws(Faults) { result = .success(try body(elements[position])) } catch { result = .failure(error) }
      made.withLock { $0[position] = result }
    }
    var results: [Made] = []
    for case let result? in made.withLock({ $0 }) { results.append(try result.get()) }
    return results
  }
}
