import Diagnostics

/// A YAML text read as one value.
///
/// Straight over libyaml's events: they give the place of both duplicates of a key, let aliases be counted before they
/// multiply, and never recurse.
struct YAMLDocument {
  /// What stands behind an anchor, and how many values it is.
  private struct Anchored {
    var value: Value
    var weight: Int
  }

  /// An open list or record.
  private struct Open {
    var isRecord: Bool
    /// Written as `{…}`.
    var isBraced: Bool
    /// The key that waits for its value, and where it ends.
    var key: (name: String, place: DataPlace, end: Int)?
    var anchor: String?
    /// How many values it holds so far, itself included.
    var weight = 1
    /// The records of `<<: *defaults`, whose entries are added where they are missing.
    var merged: [Record] = []
    var mergesNext = false
  }

  private let events: YAMLEvents
  private var builder = ValueBuilder()
  private var open: [Open] = []
  private var anchors: [String: Anchored] = [:]
  private var total = 0
  /// Levels of a list or record that stands as a key, which is refused and passed over.
  private var discarding = 0
  private var documents = 0

  private init(_ events: YAMLEvents) { self.events = events }

  /// - Parameter firstLine: the number of the text's first line in its file, for text that is part of one.
  static func read(
    _ bytes: [UInt8], file: DataFile, firstLine: Int = 1
  ) throws(Faults) -> (value: Value, place: DataPlace) {
    let outcome = bytes.withUnsafeBufferPointer { buffer in
      var document = YAMLDocument(YAMLEvents(buffer, file: file, firstLine: firstLine))
      return Result { () throws(Faults) in try document.readAll() }
    }
    let result: (value: Value, place: DataPlace)?
    do {
      result = try outcome.get()
    } catch {
      throw error.withExcerpts(from: bytes, firstLine: firstLine)
    }
    // An empty file says nothing.
    return result ?? (.none, DataPlace(file: file, line: firstLine, column: 1))
  }

  private mutating func readAll() throws(Faults) -> (value: Value, place: DataPlace)? {
    do {
      while try step() {}
    } catch {
      throw Faults(builder.takeFaults() + error.diagnostics)
    }
    try Faults.check(builder.takeFaults())
    return builder.takeFinished()
  }

  /// Takes one event; false at the end.
  private mutating func step() throws(Faults) -> Bool {
    let (event, place) = try events.next()
    if discarding > 0 {
      discard(event)
      return true
    }
    switch event {
    case .streamEnd: return false
    case .other: break
    case .documentStart:
      documents += 1
      if documents > 1 { throw Faults(.severalDocuments(at: place)) }
    case .scalar(let bytes, let scalar): try self.scalar(bytes, scalar, at: place)
    case .listStart(let anchor): try begin(record: false, braced: false, anchor, at: place)
    case .recordStart(let anchor, let isBraced): try begin(record: true, braced: isBraced, anchor, at: place)
    case .end: end()
    case .alias(let name): try alias(name, at: place)
    }
    if builder.depth > ReadingLimits.depth { throw Faults(builder.takeFaults()) }
    return true
  }

  private mutating func scalar(
    _ bytes: UnsafeBufferPointer<UInt8>, _ scalar: YAMLEvents.Scalar, at place: DataPlace
  ) throws(Faults) {
    guard let text = String(validating: bytes, as: UTF8.self) else { throw Faults(.notUTF8(at: place)) }
    if builder.wantsKey {
      if text.isEmpty, scalar.isUntyped { builder.note(.keyNotText(at: place)) }
      if let anchor = scalar.anchor { anchors[anchor] = Anchored(value: .text(text), weight: 1) }
      if let last = open.indices.last {
        if text == "<<", scalar.isUntyped { open[last].mergesNext = true }
        open[last].key = open[last].isBraced && !scalar.isAbsent ? (text, place, events.end) : nil
      }
      builder.key(text, at: place)
      return
    }
    if scalar.isAbsent, let key = open.last?.key, !events.hasColon(after: key.end) {
      builder.note(.keyWithoutValue(key.name, at: key.place))
    }
    let value = scalar.isUntyped ? Self.typed(bytes, text) : .text(text)
    if let anchor = scalar.anchor { anchors[anchor] = Anchored(value: value, weight: 1) }
    try add(value, weight: 1, at: place)
  }

  private static func typed(_ bytes: UnsafeBufferPointer<UInt8>, _ text: String) -> Value {
    if bytes.isEmpty || text == "~" || text == "null" || text == "Null" || text == "NULL" { return .none }
    return ScalarTyping.value(bytes) ?? .text(text)
  }

  private mutating func alias(_ name: String, at place: DataPlace) throws(Faults) {
    if builder.wantsKey, let last = open.indices.last { open[last].key = nil }
    guard let anchored = anchors[name] else {
      builder.note(.unknownAlias(name, at: place, suggestion: suggestion(for: name, among: anchors.keys.sorted())))
      if builder.wantsKey { builder.key("*" + name, at: place) } else { builder.add(.none, at: place) }
      return
    }
    if builder.wantsKey {
      if case .text(let text) = anchored.value {
        builder.key(text, at: place)
      } else {
        builder.note(.keyNotText(at: place))
        builder.key("*" + name, at: place)
      }
      return
    }
    if let last = open.indices.last, open[last].mergesNext, merge(anchored.value, into: last) {
      builder.dropKey()
      try weigh(anchored.weight, at: place)
      return
    }
    try add(anchored.value, weight: anchored.weight, at: place)
  }

  private mutating func add(_ value: Value, weight: Int, at place: DataPlace) throws(Faults) {
    try weigh(weight, at: place)
    if let last = open.indices.last { open[last].mergesNext = false }
    builder.add(value, at: place)
  }

  private mutating func weigh(_ weight: Int, at place: DataPlace) throws(Faults) {
    total += weight
    if let last = open.indices.last { open[last].weight += weight }
    if total > ReadingLimits.values { throw Faults(.tooManyAliases(at: place)) }
  }

  private mutating func begin(
    record isRecord: Bool, braced isBraced: Bool, _ anchor: String?, at place: DataPlace
  ) throws(Faults) {
    if builder.wantsKey {
      builder.note(.keyNotText(at: place))
      builder.key("? \(place.line):\(place.column)", at: place)
      if let last = open.indices.last { open[last].key = nil }
      discarding = 1
      return
    }
    try weigh(1, at: place)
    builder.begin(record: isRecord, at: place)
    open.append(Open(isRecord: isRecord, isBraced: isBraced, anchor: anchor))
  }

  private mutating func discard(_ event: YAMLEvents.Event) {
    switch event {
    case .listStart, .recordStart: discarding += 1
    case .end: discarding -= 1
    default: break
    }
  }

  private mutating func end() {
    guard let (closed, place) = builder.close(), let frame = open.popLast() else { return }
    var value = closed
    if case .record(var record) = closed, !frame.merged.isEmpty {
      for entry in frame.merged.flatMap(\.entries) where record[entry.key] == nil { record.set(entry) }
      value = .record(record)
    }
    if let anchor = frame.anchor { anchors[anchor] = Anchored(value: value, weight: frame.weight) }
    if let parent = open.indices.last {
      // The value itself is counted since its beginning.
      open[parent].weight += frame.weight - 1
      if open[parent].mergesNext, merge(value, into: parent) {
        builder.dropKey()
        return
      }
      open[parent].mergesNext = false
    }
    builder.add(value, at: place)
  }

  /// Notes the records behind `<<`; false where they are no records, and `<<` is a key like any other.
  private mutating func merge(_ value: Value, into position: Int) -> Bool {
    open[position].mergesNext = false
    switch value {
    case .record(let record):
      open[position].merged.append(record)
      return true
    case .list(let list):
      let records = list.elements.compactMap(\.record)
      guard records.count == list.count else { return false }
      open[position].merged += records
      return true
    default: return false
    }
  }
}
