import Synchronization

/// The packed stretches of a template, each made when it is first asked for.
///
/// What is made depends on nothing but its key, so that it does not matter who makes it, or whether two do.
final class StretchVariants: Sendable {
  private struct Known {
    var code: DeflateCode?
    var packed: [StretchKey: [BitString]] = [:]
  }

  private let stretches: [SplicedTemplate.Stretch]
  private let level: Int32
  /// A byte that no segment holds; without one, nothing can be spliced.
  private let filler: UInt8?
  private let known = Mutex(Known())

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

  /// The code of the template; nil where there is no memory, or no byte to fill slots with.
  func code() -> DeflateCode? {
    if let code = known.withLock({ $0.code }) { return code }
    guard let filler else { return nil }
    let compiler = StretchCompiler(stretches, filler: filler, level: level)
    // The order in which they stand is the likeliest one.
    var usage = DeflateUsage(slots: stretches.reduce(0) { $0 + $1.slotWidths.count })
    var compiled: [(key: StretchKey, tokens: [[DeflateToken]])] = []
    for stretch in stretches.indices {
      let key =
        compiled.last.map { StretchKey(stretch, behind: $0.key, sizes: size) }
        ?? StretchKey(fresh: StretchPlace(stretch: stretch, start: 0))
      guard let tokens = compiler.compile(key) else { return nil }
      for segment in tokens { usage.count(segment) }
      compiled.append((key, tokens))
    }
    let code = DeflateCode(usage)
    let packed = compiled.map { ($0.key, $0.tokens.map { code.encode($0) }) }
    known.withLock { known in
      known.code = code
      for (key, segments) in packed { known.packed[key] = segments }
    }
    return code
  }

  /// The packed segments of a variant; nil where ``code()`` is.
  ///
  /// `compiler` is made where it is needed, and may be used for the next variant.
  func packed(_ key: StretchKey, in code: DeflateCode, by compiler: inout StretchCompiler?) -> [BitString]? {
    if let packed = known.withLock({ $0.packed[key] }) { return packed }
    guard let filler else { return nil }
    let ready = compiler ?? StretchCompiler(stretches, filler: filler, level: level)
    compiler = ready
    guard let packed = ready.compile(key)?.map({ code.encode($0) }) else { return nil }
    known.withLock { $0.packed[key] = packed }
    return packed
  }

  /// The size of a stretch from a segment on, with its slots.
  func size(of place: StretchPlace) -> Int {
    let stretch = stretches[place.stretch]
    return stretch.segments[place.start...].reduce(0) { $0 + $1.count }
      + stretch.slotWidths[place.start...].reduce(0, +)
  }
}
