import OpenXML
import Synchronization

/// What a worker writes documents with and the next document can use again: memory, and markup written before.
final class WordDesk: @unchecked Sendable {  // ``WordDesks`` lends it to one worker at a time.
  let packer = PartPacker()
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
  private let free = Mutex<[WordDesk]>([])

  /// Lends a desk to `work`.
  func withDesk<Result, Failure: Error>(_ work: (WordDesk) throws(Failure) -> Result) throws(Failure) -> Result {
    let desk = free.withLock { $0.popLast() } ?? WordDesk()
    defer { free.withLock { $0.append(desk) } }
    return try work(desk)
  }
}
