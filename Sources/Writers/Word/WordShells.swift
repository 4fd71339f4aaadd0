import OpenXML

/// Elements that were written once, by what they were written for.
///
/// A document has few kinds of paragraphs or cells, so that to look through them is faster than to hash one.
struct WordShells<Key: Equatable> {
  private static var limit: Int { 64 }

  private var keys: [Key] = []
  private var shells: [XMLShell] = []

  subscript(key: Key) -> XMLShell? {
    get {
      for index in keys.indices where keys[index] == key { return shells[index] }
      return nil
    }
    set {
      guard let newValue else { return }
      // Kinds that never come again make way for those that do.
      if keys.count >= Self.limit { self = Self() }
      keys.append(key)
      shells.append(newValue)
    }
  }
}
