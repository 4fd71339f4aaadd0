/// Named values in the order they were written; keys are unique.
package struct Record: Sendable {
  package struct Entry: Sendable {
    package var key: String
    package var value: Value
    package var place: DataPlace?

    package init(_ key: String, _ value: Value, at place: DataPlace? = nil) {
      self.key = key
      self.value = value
      self.place = place
    }
  }

  /// From this many entries on, a hash index is faster than comparing keys one by one.
  private static let indexedFrom = 12

  package private(set) var entries: [Entry]
  private var index: [String: Int]

  package init() {
    entries = []
    index = [:]
  }

  /// Of entries with the same key, the last one stands, in the place of the first.
  package init(_ entries: some Sequence<Entry>) {
    self.init()
    for entry in entries { set(entry) }
  }

  package init(_ pairs: KeyValuePairs<String, Value>) {
    self.init(pairs.lazy.map { Entry($0.key, $0.value) })
  }

  package var count: Int { entries.count }

  package subscript(key: String) -> Value? {
    position(of: key).map { entries[$0].value }
  }

  package func entry(_ key: String) -> Entry? { position(of: key).map { entries[$0] } }

  /// Adds an entry, or replaces the one of the same key where it stands.
  package mutating func set(_ entry: Entry) {
    if let position = position(of: entry.key) {
      entries[position] = entry
      return
    }
    append(entry)
  }

  package mutating func set(_ key: String, _ value: Value, at place: DataPlace? = nil) {
    set(Entry(key, value, at: place))
  }

  /// Adds an entry whose key is known to be new.
  mutating func append(_ entry: consuming Entry) {
    entries.append(entry)
    if !index.isEmpty || entries.count >= Self.indexedFrom { noteLast() }
  }

  private mutating func noteLast() {
    if index.isEmpty {
      for position in entries.indices { index[entries[position].key] = position }
    } else if let last = entries.last {
      index[last.key] = entries.count - 1
    }
  }

  /// Makes room for so many entries.
  mutating func reserve(_ count: Int) { if count > 0 { entries.reserveCapacity(count) } }

  /// Where the entry of a key was written.
  func place(of key: String) -> DataPlace? { position(of: key).flatMap { entries[$0].place } }

  package func has(_ key: String) -> Bool { position(of: key) != nil }

  package func position(of key: String) -> Int? {
    if !index.isEmpty { return index[key] }
    // By position, because a closure over the entries would copy each of them.
    for position in entries.indices where entries[position].key == key { return position }
    return nil
  }
}
