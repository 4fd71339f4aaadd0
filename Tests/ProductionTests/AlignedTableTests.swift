import Production
import Testing

@Suite("Tables for a terminal") struct AlignedTableTests {
  private static let rows = [
    ["7/2026", "ООО «Северо-Западная управляющая компания»", "1200.00"], ["12/2026", "東京清掃", "5.00"],
    ["8/2026", "cafe\u{301}", "0.10"],
  ]

  @Test func columnsStandBelowEachOtherAlsoWithWideAndCombinedCharacters() {
    #expect(
      AlignedTable(Self.rows, rightward: [2]).lines == [
        "7/2026   ООО «Северо-Западная управляющая компания»  1200.00",
        "12/2026  東京清掃                                       5.00",
        "8/2026   cafe\u{301}                                           0.10",
      ])
  }

  @Test func aNarrowTerminalCutsTheWidestColumnThatMayBeCut() {
    #expect(
      AlignedTable(Self.rows, rightward: [2]).fitting(30, cutting: [1]).lines == [
        "7/2026   ООО «Северо…  1200.00", "12/2026  東京清掃         5.00", "8/2026   cafe\u{301}             0.10",
      ])
  }

  /// What tells documents apart is never cut, nor is anything cut down to nothing.
  @Test(arguments: 0..<60) func numbersStayWhole(_ width: Int) {
    let table = AlignedTable(Self.rows, rightward: [2])
    let lines = table.fitting(width, cutting: [1]).lines
    for (line, row) in zip(lines, Self.rows) {
      #expect(line.hasPrefix(row[0]))
      #expect(line.hasSuffix(row[2]))
    }
    #expect(lines.allSatisfy { $0.count <= max(width, 26) })
    #expect(table.fitting(nil, cutting: [1]).lines == table.lines)
  }
}
