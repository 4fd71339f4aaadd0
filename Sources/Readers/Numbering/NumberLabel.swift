/// What Word shows before a numbered paragraph, and what a citation of the paragraph shows.
package struct NumberLabel: Sendable, Hashable {
  /// The label that a level on the way to the paragraph has.
  struct Step: Sendable, Hashable {
    var text: String
    /// The outermost level whose number the text shows.
    var outermost: Int
  }

  /// What lists that count together have in common.
  package let list: Int
  /// From 0 for the outermost.
  package let level: Int
  /// The number at each level down to the paragraph's own.
  package let numbers: [Int]
  /// The label at each level down to the paragraph's own.
  let steps: [Step]
  package let isBullet: Bool
  package let suffix: NumberingLevel.Suffix

  /// As Word shows it: `3.2.`, `Статья 5.`, `а)`, `•`; may be empty.
  package var text: String { steps.last?.text ?? "" }

  /// What `REF \n` shows: the label without its final points.
  package var alone: String { text.withoutFinalPoints }

  /// What `REF \w` shows: the label with the labels of the levels above that it does not show itself, `3.2(а)`.
  package var inFullContext: String { context(from: 0) }

  /// What `REF \r` shows in a paragraph with that label: nothing that both have in common.
  package func relative(to other: NumberLabel?) -> String {
    guard let other, other.list == list else { return inFullContext }
    var common = 0
    while common < min(numbers.count, other.numbers.count), numbers[common] == other.numbers[common] { common += 1 }
    return context(from: min(common, level))
  }

  /// The label with those of the levels from `first` on that stand outside of what it shows.
  private func context(from first: Int) -> String {
    var text = alone
    var shown = steps.last?.outermost ?? 0
    while shown > first {
      let above = steps[shown - 1]
      text = above.text.withoutFinalPoints.joined(to: text)
      shown = min(above.outermost, shown - 1)
    }
    return text
  }
}

extension String {
  fileprivate var withoutFinalPoints: String {
    var text = self[...]
    while text.last == "." || text.last == " " { text.removeLast() }
    return String(text)
  }

  /// `1.1` and `а` have a point between them, `1.1` and `(а)` nothing.
  fileprivate func joined(to next: String) -> String {
    guard !isEmpty, let first = next.first else { return self + next }
    return first.isLetter || first.isNumber ? self + "." + next : self + next
  }
}
