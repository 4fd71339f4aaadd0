import DocumentModel
import HandOver
import TestKit
import Testing

/// Properties of comparisons that hold for any two versions, however long.
@Suite struct LongComparisonTests {
  private static func text(_ number: Int) -> String {
    let words = ["заказчик", "исполнитель", "сторона", "срок", "акт", "счёт", "оплата", "услуга", "письмо", "объект"]
    var dice = Dice(seed: UInt64(number))
    return "Условие \(number): " + (0..<12).map { _ in dice.pick(words) }.joined(separator: " ") + "."
  }

  private static func document(_ texts: [String]) -> Document {
    let clauses = texts.map { Clause(blocks: [.paragraph(Paragraph([.text($0)]))]) }
    return Document(blocks: [
      .heading(Heading(level: 1, isNumbered: true, inlines: [.text("Условия")])), .clauses(clauses),
    ]).numbered().0
  }

  @Test(.timeLimit(.minutes(1))) func oneInsertionInTwoThousandClausesIsOne() {
    let old = (0..<2000).map(Self.text)
    var new = old
    new.insert("Совсем новый пункт о хранении ключей.", at: 1000)
    let comparison = ClauseComparison.compare(Self.document(old), with: Self.document(new))
    #expect(comparison.lines == ["+ 1.1001  Совсем новый пункт о хранении ключей."])
    #expect(comparison.renumbered == 1000)
  }

  /// Every clause is another one, so that none is an anchor.
  @Test(.timeLimit(.minutes(1))) func twoThousandChangedClausesAreChanged() {
    let old = (0..<2000).map(Self.text)
    let new = old.map { $0.replacing("Условие", with: "Правило") }
    let comparison = ClauseComparison.compare(Self.document(old), with: Self.document(new))
    #expect(comparison.changes.count == 2000)
    #expect(comparison.changes.allSatisfy { $0.kind == .changed && $0.oldLabel == $0.newLabel })
  }

  /// The same clause a thousand times, and texts without end.
  @Test(.timeLimit(.minutes(1))) func textsMadeToTakeLongDoNot() {
    let same = Self.document(Array(repeating: "Пункт договора.", count: 3000))
    let fewer = Self.document(Array(repeating: "Пункт договора.", count: 2500))
    #expect(ClauseComparison.compare(same, with: fewer).changes.count == 500)
    let long = (0..<30).map { clause in (0..<3000).map { "слово\(($0 * 7 + clause) % 900)" }.joined(separator: " ") }
    let other = (0..<30).map { clause in (0..<3000).map { "слово\(($0 * 11 + clause) % 900)" }.joined(separator: " ") }
    let comparison = ClauseComparison.compare(Self.document(long), with: Self.document(other))
    #expect(!comparison.lines.isEmpty)
  }

  /// What is told, done to the old version, gives the new one.
  @Test(arguments: 0..<60) func whatIsToldAccountsForEveryClause(_ seed: Int) {
    var dice = Dice(seed: UInt64(seed))
    let old = (0..<30).map { Self.text($0 + seed * 100) }
    var new = old
    let steps = 1 + dice.roll(8)
    for step in 0..<steps {
      switch dice.roll(4) {
      case 0: new.insert(Self.text(10_000 + seed * 10 + step), at: dice.roll(new.count + 1))
      case 1: new.remove(at: dice.roll(new.count))
      case 2:
        let index = dice.roll(new.count)
        new[index] = new[index].replacing(" срок", with: " период").replacing("Условие", with: "Правило")
      default: new.insert(new.remove(at: dice.roll(new.count)), at: dice.roll(new.count))
      }
    }
    let comparison = ClauseComparison.compare(Self.document(old), with: Self.document(new))
    let removed = comparison.changes.filter { $0.kind != .added }.map(\.oldText)
    let added = comparison.changes.filter { $0.kind != .removed }.map(\.newText)
    // Everything that is not told of stands on both sides.
    #expect(Self.without(removed, old).sorted() == Self.without(added, new).sorted())
    #expect(comparison.changes.count <= steps)
    for change in comparison.changes where change.kind == .changed { #expect(change.oldText != change.newText) }
    // The way back tells of as many.
    let back = ClauseComparison.compare(Self.document(new), with: Self.document(old))
    #expect(back.changes.filter { $0.kind == .added }.count == comparison.changes.filter { $0.kind == .removed }.count)
  }

  private static func without(_ gone: [String], _ texts: [String]) -> [String] {
    var texts = texts
    for text in gone { if let index = texts.firstIndex(of: text) { texts.remove(at: index) } }
    return texts
  }
}
