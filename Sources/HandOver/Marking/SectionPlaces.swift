/// Where the sections of a document stand in its bytes: those that ``SectionWalk`` visits, in their order.
///
/// A long document has few of them, and everything else of it need not be read to change them.
enum SectionPlaces {
  private struct Open {
    let tag: TagScan.Tag
    let isSection: Bool
    /// Whether sections in it are none; see ``SectionWalk``.
    let isHiding: Bool
  }

  /// The places from `<w:sectPr` to behind its end.
  ///
  /// - Returns: nil where that is not plain from the tags alone: other prefixes, comments, broken markup.
  static func find(in bytes: [UInt8]) -> [Range<Int>]? {
    bytes.withUnsafeBufferPointer { find(in: TagScan($0)) }
  }

  private static func find(in scan: TagScan) -> [Range<Int>]? {
    var scan = scan
    var found: [Range<Int>] = []
    var open: [Open] = []
    var root: TagScan.Tag?
    while let tag = scan.next() {
      if tag.kind == .end {
        guard let last = open.popLast(), scan.areSame(last.tag.name, tag.name) else { return nil }
        if last.isSection, !(open.last?.isHiding ?? false) {
          found.append(last.tag.range.lowerBound..<tag.range.upperBound)
        }
        continue
      }
      if open.isEmpty {
        // A root without a prefix is so rare that its sections are looked for in the tree.
        guard root == nil, tag.kind == .start, tag.local > tag.name.lowerBound else { return nil }
        root = tag
      }
      let isHidden = open.last?.isHiding ?? false
      let isSection = isSection(tag, scan)
      if isSection, !isHidden {
        // Read alone, a section knows the namespaces of the root and its own.
        guard let root, scan.areSame(prefix(of: root), prefix(of: tag)),
          !open.dropFirst().contains(where: { scan.has("xmlns", in: $0.tag.range) })
        else { return nil }
        if tag.kind == .empty { found.append(tag.range) }
      }
      guard tag.kind == .start else { continue }
      open.append(
        Open(tag: tag, isSection: isSection, isHiding: isHidden || isSection || isHiding(tag, scan)))
    }
    return scan.isOdd || !open.isEmpty ? nil : found
  }

  private static func isSection(_ tag: TagScan.Tag, _ scan: TagScan) -> Bool {
    scan.holds(tag.local..<tag.name.upperBound, "sectPr")
  }

  private static func isHiding(_ tag: TagScan.Tag, _ scan: TagScan) -> Bool {
    let local = tag.local..<tag.name.upperBound
    return scan.holds(local, "r") || scan.holds(local, "tbl") || scan.holds(local, "pPrChange")
      || scan.holds(local, "sectPrChange")
  }

  private static func prefix(of tag: TagScan.Tag) -> Range<Int> { tag.name.lowerBound..<tag.local }
}
