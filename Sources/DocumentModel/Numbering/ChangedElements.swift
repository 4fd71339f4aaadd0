extension Array {
  /// The array with what `change` gives in place of its elements; nil where it never gives anything.
  ///
  /// Numbering changes a few blocks of a large tree, and whatever does not change is shared instead of copied.
  func changed(_ change: (Element) -> Element?) -> [Element]? {
    var changed: [Element]?
    for position in indices {
      guard let element = change(self[position]) else { continue }
      if changed == nil { changed = self }
      changed?[position] = element
    }
    return changed
  }
}
