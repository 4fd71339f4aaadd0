import Synchronization

/// The packed stretches of a template, each made when it is first asked for.
///
/// What is made depends on nothing but its key, so that it does not matter who makes it, or whether two do.
final class StretchVariants: Sendable {
  private let stretches: [SplicedTemplate.Stretch]
  private let level: Int32
  /// A byte that no segment holds; without one, nothing can be spliced.
  private let filler: UInt8?
  private let known = Mutex<[StretchKey: [[UInt8]]]>([:])

  init(_ stretches: [SplicedTemplate.Stretch], level: Int32) {
    self.stretches = stretches
    self.level = level
    var isFound = [Bool](repeating: false, count: 256)
    for stretch in stretches {
      for segment in stretch.segments {
        for byte in segment { isFound[Int(byte)] = true }
      }
    }
    filler = (UInt8.min...UInt8.max).first { !isFound[Int($0)] }
  }

  /// The packed segments of a variant; nil where there is no memory, or no byte to fill slots with.
  ///
  /// `compiler` is made where it is needed, and may be used for the next variant.
  func packed(_ key: StretchKey, by compiler: inout StretchCompiler?) -> [[UInt8]]? {
    if let packed = known.withLock({ $0[key] }) { return packed }
    guard let filler else { return nil }
    let ready = compiler ?? StretchCompiler(stretches, filler: filler, level: level)
    compiler = ready
    guard let packed = ready.compile(key) else { return nil }
    known.withLock { $0[key] = packed }
    return packed
  }

  /// The size of a stretch from a segment on, with its slots.
  func size(of place: StretchPlace) -> Int {
    let stretch = stretches[place.stretch]
    return stretch.segments[place.start...].reduce(0) { $0 + $1.count }
      + stretch.slotWidths[place.start...].reduce(0, +)
  }
}
