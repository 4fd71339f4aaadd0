import Diagnostics

/// Puts values together from what a reader meets: scalars, keys, beginnings and ends.
///
/// It never stops: what it cannot take is noted among the faults and left out, so that the rest can be looked at too.
struct ValueBuilder {
  private struct Frame {
    var isRecord: Bool
    var record = Record()
    var elements: [Value] = []
    var places: [DataPlace] = []
    var key: String?
    var keyPlace: DataPlace?
    /// The key stands in the record already.
    var isRepeated = false
    var start: DataPlace
  }

  private var frames: [Frame] = []
  /// Levels below the limit, which are only counted.
  private var tooDeep = 0
  /// How many entries the last record had: records of a list are mostly of one shape.
  private var usualEntries = 0
  private(set) var faults: [Diagnostic] = []
  /// The value that is complete, with its place; taken by the reader.
  private(set) var finished: (value: Value, place: DataPlace)?

  /// How many lists and records are open.
  var depth: Int { frames.count + tooDeep }

  /// Where the outermost open thing begins.
  var start: DataPlace? { frames.first?.start }

  /// Where the innermost open thing begins, and whether it is a record.
  var innermost: (start: DataPlace, isRecord: Bool)? { frames.last.map { ($0.start, $0.isRecord) } }

  /// Whether the innermost open thing is a record that waits for a key.
  var wantsKey: Bool { tooDeep == 0 && frames.last.map { $0.isRecord && $0.key == nil } ?? false }

  mutating func note(_ fault: Diagnostic) {
    if faults.count < ReadingLimits.faults { faults.append(fault) }
  }

  mutating func takeFaults() -> [Diagnostic] {
    defer { faults.removeAll() }
    return faults
  }

  mutating func takeFinished() -> (value: Value, place: DataPlace)? {
    defer { finished = nil }
    return finished
  }

  /// Forgets what is open and what was found.
  mutating func reset() {
    frames.removeAll()
    tooDeep = 0
    faults.removeAll()
    finished = nil
  }

  mutating func key(_ key: consuming String, at place: consuming DataPlace) {
    guard tooDeep == 0, let last = frames.indices.last else { return }
    if frames[last].record.has(key) {
      note(.duplicateKey(key, at: place, first: frames[last].record.place(of: key)))
      frames[last].isRepeated = true
    }
    frames[last].key = key
    frames[last].keyPlace = place
  }

  mutating func add(_ value: consuming Value, at place: consuming DataPlace) {
    guard tooDeep == 0 else { return }
    guard let last = frames.indices.last else {
      finished = (value, place)
      return
    }
    if frames[last].isRecord {
      guard let key = frames[last].key.take() else { return }
      let entry = Record.Entry(key, value, at: frames[last].keyPlace)
      if frames[last].isRepeated { frames[last].record.set(entry) } else { frames[last].record.append(entry) }
      frames[last].isRepeated = false
    } else {
      frames[last].elements.append(value)
      frames[last].places.append(place)
    }
  }

  mutating func begin(record isRecord: Bool, at place: DataPlace) {
    guard tooDeep == 0, frames.count < ReadingLimits.depth else {
      if tooDeep == 0 { note(.dataTooDeep(at: place)) }
      tooDeep += 1
      return
    }
    var frame = Frame(isRecord: isRecord, start: place)
    if isRecord { frame.record.reserve(usualEntries) }
    frames.append(frame)
  }

  mutating func end() {
    if let (value, place) = close() { add(value, at: place) }
  }

  /// Ends the innermost open thing and hands it out; nil where it lies below the limit.
  mutating func close() -> (value: Value, place: DataPlace)? {
    if tooDeep > 0 {
      tooDeep -= 1
      // The thing that was left out still takes the place of a value.
      if tooDeep == 0 { dropKey() }
      return nil
    }
    guard let frame = frames.popLast() else { return nil }
    if frame.isRecord {
      usualEntries = frame.record.count
      return (.record(frame.record), frame.start)
    }
    return (.list(List(frame.elements, places: frame.places)), frame.start)
  }

  /// Forgets the key that waits for its value.
  mutating func dropKey() {
    guard let last = frames.indices.last else { return }
    frames[last].key = nil
    frames[last].isRepeated = false
  }
}
