/// The count of a document's or an annex's sections and of the clauses under them.
struct SectionCount {
  /// The levels of the numbered headings in force, outermost first.
  private var open: [Int] = []
  /// The last number at each depth; a subsection and a clause of one depth share it, so no number comes twice.
  private var counters: [Int] = []
  /// The last clause outside numbered sections.
  private var loose = 0

  /// The count at each depth for a heading that begins; empty for one without a number.
  mutating func enter(level: Int, isNumbered: Bool) -> [Int] {
    while let last = open.last, last >= level { open.removeLast() }
    let depth = open.count
    guard isNumbered else {
      if depth == 0 { loose = 0 }
      return []
    }
    open.append(level)
    return path(at: depth)
  }

  /// The number of the next clause right under the heading in force.
  mutating func nextClause() -> [Int] {
    if open.isEmpty {
      loose += 1
      return [loose]
    }
    return path(at: open.count)
  }

  private mutating func path(at depth: Int) -> [Int] {
    if counters.count > depth + 1 { counters.removeSubrange((depth + 1)...) }
    while counters.count <= depth { counters.append(0) }
    counters[depth] += 1
    return counters
  }
}

/// The count of the clauses nested in one clause, through all its lists.
struct ClauseCount {
  var parent: [Int]
  private var last = 0

  init(parent: [Int]) { self.parent = parent }

  mutating func next() -> [Int] {
    last += 1
    return parent + [last]
  }
}

extension [Int] {
  /// `3.2.`: the count at each depth.
  var numberText: String {
    var text = ""
    for number in self {
      text += String(number)
      text += "."
    }
    return text
  }
}
