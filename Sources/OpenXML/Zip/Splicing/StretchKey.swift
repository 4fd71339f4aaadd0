/// A stretch from one of its segments on.
struct StretchPlace: Hashable, Sendable {
  let stretch: Int
  let start: Int
}

/// What the packed bytes of a stretch depend on: which it is, where it is entered, and what stands before it.
struct StretchKey: Hashable, Sendable {
  let place: StretchPlace
  /// What is known to stand immediately before, the nearest last.
  let before: [StretchPlace]

  /// As much of the window as is worth another variant: what is further back adds little.
  private static let usefulWindow = 8 * 1024
  /// Variants multiply with every stretch that is looked back on.
  private static let furthest = 3

  /// The first stretch, or one behind bytes that are different in every document.
  init(fresh place: StretchPlace) {
    self.place = place
    before = []
  }

  /// A stretch immediately behind another one.
  init(_ stretch: Int, behind last: StretchKey, sizes: (StretchPlace) -> Int) {
    place = StretchPlace(stretch: stretch, start: 0)
    var size = 0
    var seen: [StretchPlace] = []
    for place in (last.before + [last.place]).reversed() {
      guard seen.count < Self.furthest, size < Self.usefulWindow else { break }
      seen.append(place)
      size += sizes(place)
    }
    before = seen.reversed()
  }
}
