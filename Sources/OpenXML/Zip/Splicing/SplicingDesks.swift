import Synchronization

/// The desks of one template: as many as there were ever workers at once.
final class SplicingDesks: Sendable {
  private final class Place: Sendable {
    let desk = Mutex(SplicingDesk())
  }

  private let free = Mutex<[Place]>([])

  /// Lends a desk to `work`.
  func withDesk<Result: Sendable>(_ work: (SplicingDesk) -> Result) -> Result {
    let place = free.withLock { $0.popLast() } ?? Place()
    defer { free.withLock { $0.append(place) } }
    return place.desk.withLock { work($0) }
  }
}
