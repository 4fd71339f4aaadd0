package import DocumentModel

/// Counts the paragraphs of a document's lists as Word does: one call a numbered paragraph, in reading order.
///
/// Lists of one definition share their counts. A level that was skipped counts as begun: the paragraph after `1.1`
/// that is the first of its own level has `2`. A list's own start is for paragraphs that are there.
package struct NumberCounter: Sendable {
  /// Where a list stands: the last number at each level, nil for one that begins anew.
  private struct Count {
    var numbers = [Int?](repeating: nil, count: NumberingDefinitions.levelCount)
  }

  private let definitions: NumberingDefinitions
  private let language: Language
  private var counts: [Int: Count] = [:]
  /// The lists that began at a start of their own: it counts once, at the first level that has one.
  private var restarted: Set<Int> = []

  package init(_ definitions: NumberingDefinitions, language: Language = .russian) {
    self.definitions = definitions
    self.language = language
  }

  /// Counts a paragraph and gives its label; nil where there is no such list, as with the id 0.
  package mutating func next(_ id: Int, level: Int) -> NumberLabel? {
    guard let list = definitions.list(of: id) else { return nil }
    let level = min(max(level, 0), NumberingDefinitions.levelCount - 1)
    var count = counts[list] ?? Count()
    for above in 0..<level where count.numbers[above] == nil {
      count.numbers[above] = definitions.level(above, of: id)?.start ?? 1
    }
    if definitions.startOverride(level, of: id) != nil, restarted.insert(id).inserted {
      count.numbers[level] = start(of: level, in: id)
    } else if let last = count.numbers[level] {
      count.numbers[level] = min(last + 1, Int.widest)
    } else {
      count.numbers[level] = start(of: level, in: id)
    }
    for below in (level + 1)..<max(level + 1, NumberingDefinitions.levelCount) {
      if begins(below, of: id, after: level) { count.numbers[below] = nil }
    }
    counts[list] = count
    return label(id, list, level, count.numbers.prefix(level + 1).map { $0 ?? 0 })
  }

  /// Lets a list begin anew, as an instance of it with starts of its own does.
  package mutating func restart(_ id: Int) {
    if let list = definitions.list(of: id) { counts[list] = nil }
  }

  private func start(of level: Int, in id: Int) -> Int {
    definitions.startOverride(level, of: id) ?? definitions.level(level, of: id)?.start ?? 1
  }

  /// Whether a level begins anew after a paragraph of a level above it.
  private func begins(_ level: Int, of id: Int, after above: Int) -> Bool {
    switch definitions.level(level, of: id)?.restart ?? .afterAnyAbove {
    case .afterAnyAbove: true
    case .after(let last): above <= last
    case .never: false
    }
  }

  // MARK: Labels

  private func label(_ id: Int, _ list: Int, _ level: Int, _ numbers: [Int]) -> NumberLabel {
    let definition = definitions.level(level, of: id)
    return NumberLabel(
      list: list, level: level, numbers: numbers,
      steps: (0...level).map { index in
        NumberLabel.Step(
          text: text(id, index, numbers),
          outermost: definitions.level(index, of: id)?.outermostShown(at: index) ?? index)
      },
      isBullet: definition?.format == .bullet, suffix: definition?.suffix ?? .tab)
  }

  private func text(_ id: Int, _ index: Int, _ numbers: [Int]) -> String {
    guard let definition = definitions.level(index, of: id) else { return "" }
    var text = ""
    for piece in definition.pieces {
      switch piece {
      case .text(let literal): text += literal
      case .number(let shown):
        guard let format = shown == index ? definition.format : definitions.level(shown, of: id)?.format else {
          continue
        }
        text +=
          definition.isLegal
          ? format.legal.text(numbers[shown], in: language) : format.text(numbers[shown], in: language)
      }
    }
    return text
  }
}

extension NumberFormat {
  /// What `w:isLgl` makes of it.
  fileprivate var legal: NumberFormat {
    switch self {
    case .bullet, .none, .padded: self
    default: .decimal
    }
  }
}
