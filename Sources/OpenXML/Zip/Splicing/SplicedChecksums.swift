import CZlib

/// What the check sum of a spliced part is put together from, so that no static byte is looked at again.
///
/// A stretch with nothing but spaces in its slots has a sum that never changes; each value adds how it differs from
/// spaces, moved to the end of the stretch.
struct SplicedChecksums: Sendable {
  /// The sum and the size of each stretch with spaces in its slots.
  private(set) var stretches: [UInt32] = []
  private(set) var sizes: [Int] = []
  /// The tables of ``ChecksumTables``, then those of ``ChecksumShift``: over each number of spaces, over each stretch,
  /// and from each slot to the end of its stretch.
  private(set) var words = ChecksumTables.words
  let overSpaces: Int
  let overStretches: Int
  let behindSlots: Int
  /// Where each slot begins in its stretch, and its width.
  private(set) var slots: [Slot] = []
  /// For stretches whose values are too long: where the segments of each stretch begin, and the segments by themselves.
  private(set) var firstSegments: [Int] = []
  private(set) var segments: [Segment] = []

  struct Slot: BitwiseCopyable {
    let offset: Int
    let width: Int
    /// The check sum of a slot with nothing but spaces.
    let sum: UInt32
  }

  struct Segment {
    let size: Int
    let sum: UInt32
    /// How zlib moves another sum over it.
    let move: UInt
  }

  init(_ all: [SplicedTemplate.Stretch]) {
    var overAll: [UInt32] = []
    var behindAll: [UInt32] = []
    for stretch in all {
      firstSegments.append(segments.count)
      var sum: UInt = 0
      for (index, segment) in stretch.segments.enumerated() {
        sum = crc32_z(sum, segment, segment.count)
        segments.append(
          Segment(size: segment.count, sum: checksum(of: segment), move: UInt(crc32_combine_gen(segment.count))))
        if index < stretch.slotWidths.count {
          let spaces = [UInt8](repeating: UInt8(ascii: " "), count: stretch.slotWidths[index])
          sum = crc32_z(sum, spaces, spaces.count)
        }
      }
      let size = stretch.segments.reduce(0) { $0 + $1.count } + stretch.slotWidths.reduce(0, +)
      stretches.append(UInt32(truncatingIfNeeded: sum))
      sizes.append(size)
      ChecksumShift.append(size, to: &overAll)
      var behind = size
      for (segment, width) in zip(stretch.segments, stretch.slotWidths) {
        behind -= segment.count + width
        let spaces = repeatElement(UInt8(ascii: " "), count: width)
        slots.append(Slot(offset: size - behind - width, width: width, sum: checksum(of: spaces)))
        ChecksumShift.append(behind, to: &behindAll)
      }
    }
    // None is none, but an empty array has no place in memory.
    slots.append(Slot(offset: 0, width: 0, sum: 0))
    overSpaces = words.count
    ChecksumShift.append(upTo: all.flatMap(\.slotWidths).max() ?? 0, to: &words)
    overStretches = words.count
    words += overAll
    behindSlots = words.count
    words += behindAll
  }
}
