import OpenXML
import Synchronization

/// What a worker writes documents with and the next document can use again: memory, and markup written before.
final class WordDesk {
  private(set) lazy var packer = PartPacker()
  var paragraphs = WordShells<WordParagraph>()
  var texts = WordShells<WordText>()
  var cells = WordShells<WordCell>()
  /// An array whose capacity the last document's body needed.
  private var buffer: [UInt8] = []

  /// More than the body of a long contract; what is larger is not kept.
  private static let largestBuffer = 4 * 1024 * 1024

  func takeBuffer() -> [UInt8] {
    var taken: [UInt8] = []
    swap(&taken, &buffer)
    return taken
  }

  func giveBack(_ buffer: consuming [UInt8]) {
    if buffer.capacity <= Self.largestBuffer { self.buffer = buffer }
  }
}

/// The desks of one writer: as many as there were ever workers at once.
final class WordDesks: Sendable {
  private final class Place: Sendable {
    let desk = Mutex(WordDesk())
  }

  private let free = Mutex<[Place]>([])

  /// Lends a desk to `work`.
  func withDesk<Result: Sendable, Failure: Error>(_ work: (WordDesk) throws(Failure) -> Result) throws(Failure)
    -> Result
  {
    let place = free.withLock { $0.popLast() } ?? Place()
    defer { free.withLock { $0.append(place) } }
    return try place.desk.withLock { desk throws(Failure) in try work(desk) }
  }
}
