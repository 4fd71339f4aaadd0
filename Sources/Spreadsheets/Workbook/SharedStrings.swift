import Diagnostics
import OpenXML

/// The texts that cells refer to by number, in one piece of memory.
struct SharedStrings: Sendable {
  private var bytes: [UInt8] = []
  /// Where each text ends.
  private var ends: [Int] = []

  /// - Parameter part: nil for a workbook whose cells hold their texts themselves.
  init(_ part: PartName?, in package: PackageReader) throws(Faults) {
    guard let part, package.has(part) else { return }
    let taker = SharedStringTaker()
    let name = "\(package.file): \(part.entryName)"
    let events = try XMLEvents(package.stream(of: part), named: name, to: taker)
    while !events.hasEnded {
      try events.readOn()
      guard taker.bytes.count + 8 * taker.ends.count <= SheetLimits.sharedBytes else {
        throw Faults(.sharedTextsTooLarge(package.file))
      }
    }
    bytes = taker.bytes
    ends = taker.ends
  }

  /// Nil for a number that no text has.
  subscript(number: Int) -> String? {
    guard ends.indices.contains(number) else { return nil }
    return String(decoding: bytes[(number == 0 ? 0 : ends[number - 1])..<ends[number]], as: UTF8.self)
  }
}

/// Gathers the texts of `<si>` elements: plain ones and runs, without the readings above characters (`<rPh>`).
private final class SharedStringTaker: XMLEventTaker {
  private(set) var bytes: [UInt8] = []
  private(set) var ends: [Int] = []
  private var isWithinText = false
  private var readings = 0

  var hasEnough: Bool { false }

  func begin(_ element: borrowing XMLTag) {
    if element.is("rPh") { readings += 1 }
    if element.is("t") { isWithinText = readings == 0 }
  }

  func end(_ element: borrowing XMLTag) {
    if element.is("rPh") { readings -= 1 }
    if element.is("t") { isWithinText = false }
    if element.is("si") { ends.append(bytes.count) }
  }

  func text(_ piece: UnsafeBufferPointer<UInt8>) { if isWithinText { bytes.append(contentsOf: piece) } }
}
