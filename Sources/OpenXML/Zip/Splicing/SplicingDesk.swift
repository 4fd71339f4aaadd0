/// What a worker splices with: the variants it met, beside each other in memory, and which follows which.
final class SplicingDesk {
  /// A variant: where its segments begin in `segments`, and the most that one instance with values that fit takes.
  struct Node: BitwiseCopyable {
    let stretch: Int
    let firstSlot: Int
    let slots: Int
    let firstSegment: Int
    let room: Int
    /// The size with slots no longer than they are.
    let size: Int
    /// The check sum of the stretch with spaces in its slots.
    let sum: UInt32
  }

  /// Where the packed bits of a segment begin in `packed`, at a whole byte, and how many they are.
  struct Segment: BitwiseCopyable {
    let offset: Int
    let bits: Int
  }

  /// What stands for a variant where nothing is known to stand before.
  private static let none = -1

  private(set) var nodes = GrowingMemory<Node>()
  private(set) var segments = GrowingMemory<Segment>()
  private(set) var packed = ByteBuffer()
  /// The variants of the document at hand in their order; those of instances with a value that does not fit are
  /// turned over (`~`), and behind each stand the variants that take over behind such a value.
  private(set) var plan = GrowingMemory<Int>()
  var stream = SplicedStream()
  /// For bytes of no stretch, which most documents do not have.
  private(set) lazy var deflater = Deflater()
  var code: DeflateCode?
  var recent = RecentValues()

  private var keys: [StretchKey] = []
  private var numbers: [StretchKey: Int] = [:]
  /// The variant that followed each one last: tables repeat their rows.
  private var followed: [(stretch: Int, node: Int)] = []
  private var followers: [Step: Int] = [:]
  /// The variant that takes over behind each slot.
  private var tails: [Int] = []

  private struct Step: Hashable {
    let node: Int
    let stretch: Int
  }

  /// Finds the variants of a document, and makes those that are new; false where that fails.
  ///
  /// `count` is how many bytes all values have: what comes after this reads them without looking.
  func makePlan(
    _ steps: UnsafeBufferPointer<Int>, count: Int, _ template: SplicedTemplate, _ code: DeflateCode
  ) -> Bool {
    plan.restart()
    var all: UInt = 0
    var compiler: StretchCompiler?
    var here = Self.none
    var index = 0
    while index < steps.count {
      let stretch = steps[index]
      index += 1
      if stretch == SplicedContent.loose {
        guard index < steps.count else { return false }
        all &+= UInt(bitPattern: steps[index])
        index += 1
        here = Self.none
        continue
      }
      guard let node = node(of: stretch, behind: here, template, code, &compiler) else { return false }
      let place = plan.count
      plan.append(node)
      here = node
      let first = template.firstSlots[stretch]
      let end = template.firstSlots[stretch + 1]
      guard end - first <= steps.count - index else { return false }
      for slot in first..<end {
        all &+= UInt(bitPattern: steps[index])
        if _slowPath(steps[index] > template.widths[slot]) {
          guard let node = tail(stretch, slot, slot - first + 1, template, code, &compiler) else { return false }
          if plan[place] >= 0 { plan[place] = ~plan[place] }
          plan.append(node)
          here = node
        }
        index += 1
      }
    }
    return all == UInt(bitPattern: count)
  }

  private func node(
    of stretch: Int, behind last: Int, _ template: SplicedTemplate, _ code: DeflateCode,
    _ compiler: inout StretchCompiler?
  ) -> Int? {
    guard last != Self.none else {
      return number(of: StretchKey(fresh: StretchPlace(stretch: stretch, start: 0)), template, code, &compiler)
    }
    if followed[last].stretch == stretch { return followed[last].node }
    let step = Step(node: last, stretch: stretch)
    var node = followers[step]
    if node == nil {
      let key = StretchKey(stretch, behind: keys[last], sizes: template.variants.size)
      node = number(of: key, template, code, &compiler)
      followers[step] = node
    }
    if let node { followed[last] = (stretch, node) }
    return node
  }

  /// The variant of the rest of a stretch, behind a value that does not fit into `slot`.
  private func tail(
    _ stretch: Int, _ slot: Int, _ start: Int, _ template: SplicedTemplate, _ code: DeflateCode,
    _ compiler: inout StretchCompiler?
  ) -> Int? {
    if tails.isEmpty { tails = Array(repeating: Self.none, count: template.widths.count) }
    if tails[slot] != Self.none { return tails[slot] }
    let key = StretchKey(fresh: StretchPlace(stretch: stretch, start: start))
    guard let node = number(of: key, template, code, &compiler) else { return nil }
    tails[slot] = node
    return node
  }

  private func number(
    of key: StretchKey, _ template: SplicedTemplate, _ code: DeflateCode,
    _ compiler: inout StretchCompiler?
  ) -> Int? {
    if let number = numbers[key] { return number }
    guard let pieces = template.variants.packed(key, in: code, by: &compiler) else { return nil }
    let number = nodes.count
    let stretch = template.stretches[key.place.stretch]
    let widths = stretch.slotWidths[key.place.start...].reduce(0, +)
    let slots = stretch.slotWidths.count - key.place.start
    let bytes = pieces.reduce(0) { $0 + $1.bytes.count }
    nodes.append(
      Node(
        stretch: key.place.stretch, firstSlot: template.firstSlots[key.place.stretch], slots: stretch.slotWidths.count,
        firstSegment: segments.count, room: bytes + SplicedPacking.room(forValues: widths, slots: slots),
        size: template.sums.sizes[key.place.stretch], sum: template.sums.stretches[key.place.stretch]))
    for piece in pieces {
      segments.append(Segment(offset: packed.count, bits: piece.count))
      packed.append(piece.bytes)
    }
    keys.append(key)
    numbers[key] = number
    followed.append((Self.none, Self.none))
    return number
  }
}
