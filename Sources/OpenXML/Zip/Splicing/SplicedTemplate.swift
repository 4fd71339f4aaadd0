/// A part that never changes but for its slots: what of it stands still is deflated once and spliced with values.
///
/// The part is made of stretches. A merge puts them in any order, as often as it likes, with anything between them
/// (see ``SplicedContent``). It never changes for who uses it: what it learns while it is used makes it faster, and
/// no byte of a result depends on it.
package final class SplicedTemplate: Sendable {
  /// Static bytes with slots between them: always entered at its first byte and run through to its last.
  package struct Stretch: Sendable, Hashable {
    package var segments: [[UInt8]]
    /// The width of the slot behind each segment but the last, in bytes.
    ///
    /// A value is filled up with spaces to the width of its slot, so that whatever stands behind keeps its distance to
    /// whatever stands before; one that is longer stands as it is.
    package var slotWidths: [Int]

    package init(segments: [[UInt8]], slotWidths: [Int]) {
      self.segments = segments
      self.slotWidths = slotWidths
    }
  }

  /// Wider slots only cost: a value that long is worth its own packing.
  package static let maximumWidth = 1024

  let stretches: [Stretch]
  /// Where the slots of each stretch begin among all slots, with one end more.
  let firstSlots: [Int]
  /// The widths of all slots, one stretch after another, and one that belongs to none.
  let widths: [Int]
  /// The sizes of all segments of each stretch together.
  let staticSizes: [Int]
  let sums: SplicedChecksums
  let variants: StretchVariants
  let desks = SplicingDesks()

  /// Slots without a width are of width 0; widths without a slot are dropped.
  package init(_ stretches: [Stretch], level: Int32 = DeflatedPart.usualLevel) {
    let all = stretches.map { stretch in
      let slots = max(stretch.segments.count - 1, 0)
      let widths = stretch.slotWidths.prefix(slots).map { max(0, min($0, Self.maximumWidth)) }
      return Stretch(
        segments: stretch.segments.isEmpty ? [[]] : stretch.segments,
        slotWidths: widths + [Int](repeating: 0, count: slots - widths.count))
    }
    self.stretches = all
    widths = all.flatMap(\.slotWidths) + [0]
    var firstSlots = [0]
    for stretch in all { firstSlots.append((firstSlots.last ?? 0) + stretch.slotWidths.count) }
    self.firstSlots = firstSlots
    staticSizes = all.map { stretch in stretch.segments.reduce(0) { $0 + $1.count } }
    sums = SplicedChecksums(all)
    variants = StretchVariants(all, level: level)
  }
}
