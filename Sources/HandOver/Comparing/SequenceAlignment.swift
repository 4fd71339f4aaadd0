/// Which members of two sequences are the same ones, in the order of both.
///
/// Members that stand once in both are anchors, the longest run of them that is in order holds, and what lies between is
/// aligned in the same way (patience); small stretches are aligned exactly. Time and memory grow with the length, never
/// with its square.
enum SequenceAlignment {
  typealias Pair = (old: Int, new: Int)

  /// The cells of the table for an exact alignment.
  private static let exactLimit = 250_000
  /// Deeper stretches without anchors are left unaligned.
  private static let deepest = 32

  private struct Stretch {
    var old: Range<Int>
    var new: Range<Int>
    var depth: Int
  }

  static func pairs(_ old: [Int], _ new: [Int]) -> [Pair] {
    var pairs: [Pair] = []
    var open = [Stretch(old: old.indices, new: new.indices, depth: 0)]
    while var stretch = open.popLast() {
      while let a = stretch.old.first, let b = stretch.new.first, old[a] == new[b] {
        pairs.append((a, b))
        stretch.old = a + 1..<stretch.old.upperBound
        stretch.new = b + 1..<stretch.new.upperBound
      }
      while let a = stretch.old.last, let b = stretch.new.last, old[a] == new[b] {
        pairs.append((a, b))
        stretch.old = stretch.old.lowerBound..<a
        stretch.new = stretch.new.lowerBound..<b
      }
      if stretch.old.isEmpty || stretch.new.isEmpty { continue }
      if stretch.old.count <= exactLimit / stretch.new.count {
        pairs += exact(old, new, stretch)
        continue
      }
      if stretch.depth >= deepest { continue }
      var (a, b) = (stretch.old.lowerBound, stretch.new.lowerBound)
      let anchors = anchors(old, new, stretch)
      if anchors.isEmpty { continue }
      for anchor in anchors {
        open.append(Stretch(old: a..<anchor.old, new: b..<anchor.new, depth: stretch.depth + 1))
        pairs.append(anchor)
        (a, b) = (anchor.old + 1, anchor.new + 1)
      }
      open.append(
        Stretch(old: a..<stretch.old.upperBound, new: b..<stretch.new.upperBound, depth: stretch.depth + 1))
    }
    return pairs.sorted { $0.old < $1.old }
  }

  /// The longest common subsequence of a small stretch.
  private static func exact(_ old: [Int], _ new: [Int], _ stretch: Stretch) -> [Pair] {
    let width = stretch.new.count + 1
    var lengths = [Int32](repeating: 0, count: (stretch.old.count + 1) * width)
    for a in stride(from: stretch.old.count - 1, through: 0, by: -1) {
      for b in stride(from: stretch.new.count - 1, through: 0, by: -1) {
        lengths[a * width + b] =
          old[stretch.old.lowerBound + a] == new[stretch.new.lowerBound + b]
          ? lengths[(a + 1) * width + b + 1] + 1 : max(lengths[(a + 1) * width + b], lengths[a * width + b + 1])
      }
    }
    var pairs: [Pair] = []
    var (a, b) = (0, 0)
    while a < stretch.old.count, b < stretch.new.count {
      if old[stretch.old.lowerBound + a] == new[stretch.new.lowerBound + b] {
        pairs.append((stretch.old.lowerBound + a, stretch.new.lowerBound + b))
        a += 1
        b += 1
      } else if lengths[(a + 1) * width + b] >= lengths[a * width + b + 1] {
        a += 1
      } else {
        b += 1
      }
    }
    return pairs
  }

  /// The longest run in order of members that stand once on both sides.
  private static func anchors(_ old: [Int], _ new: [Int], _ stretch: Stretch) -> [Pair] {
    var places: [Int: (old: Int?, new: Int?, isOnce: Bool)] = [:]
    for index in stretch.old {
      if places[old[index]] == nil {
        places[old[index]] = (index, nil, true)
      } else {
        places[old[index]]?.isOnce = false
      }
    }
    for index in stretch.new {
      guard let place = places[new[index]] else { continue }
      if place.new == nil { places[new[index]]?.new = index } else { places[new[index]]?.isOnce = false }
    }
    let pairs = places.values.compactMap { place -> Pair? in
      guard place.isOnce, let old = place.old, let new = place.new else { return nil }
      return (old, new)
    }.sorted { $0.old < $1.old }
    // The last members of the best runs of each length.
    var ends: [Int] = []
    var before = [Int?](repeating: nil, count: pairs.count)
    for (index, pair) in pairs.enumerated() {
      var (low, high) = (0, ends.count)
      while low < high {
        let middle = (low + high) / 2
        if pairs[ends[middle]].new < pair.new { low = middle + 1 } else { high = middle }
      }
      before[index] = low > 0 ? ends[low - 1] : nil
      if low < ends.count { ends[low] = index } else { ends.append(index) }
    }
    var run: [Pair] = []
    var next = ends.last
    while let index = next {
      run.append(pairs[index])
      next = before[index]
    }
    return run.reversed()
  }
}
