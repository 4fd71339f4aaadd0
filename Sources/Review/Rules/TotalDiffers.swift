import Diagnostics

extension ReviewRule {
  static let totalDiffers = ReviewRule(
    .totalDiffers, .error, finds: "A table whose «Итого» is not the sum of its lines.",
    example: "| Уборка | 100,00 |, | Мойка | 50,00 |, | Итого | 160,00 |"
  ) { text, _ in text.tables.flatMap { text.wrongTotals(in: $0) } }
}

extension ReviewedText {
  fileprivate func wrongTotals(in table: ReviewedTable) -> [Diagnostic] {
    // What a discount takes away is written in too many ways.
    if table.rows.contains(where: { self.label(of: $0).contains(anyOf: ["скидк", "discount"]) }) { return [] }
    var found: [Diagnostic] = []
    let totals = table.rows.indices.filter { isTotal(table.rows[$0]) }
    for (order, row) in totals.enumerated() {
      for cell in table.rows[row] {
        guard let total = amount(in: cell),
          let sums = sums(of: cell.column, upTo: row, after: order > 0 ? totals[order - 1] : nil, table),
          !sums.contains(total)
        else { continue }
        let passage = passages[cell.passage]
        found.append(
          .totalDiffers(total, expected: sums[0], at: passage.place(0..<passage.tokens.count, in: file)))
      }
    }
    return found
  }

  /// What the total may be: of the lines since the last total or of all, with or without VAT below them; nil where a
  /// line has no number in the column.
  private func sums(of column: Int, upTo row: Int, after previous: Int?, _ table: ReviewedTable) -> [Int]? {
    var all = 0
    var recent = 0
    var taxes = 0
    var last: Int?
    var lines = 0
    for index in 0..<row {
      let cells = table.rows[index]
      let value = cells.first { $0.column == column }.flatMap { amount(in: $0) }
      if isTotal(cells) {
        last = value ?? last
      } else if isTax(cells) {
        taxes += value ?? 0
      } else if cells.count > 1 {
        guard let value else { return nil }
        let (sum, overflow) = all.addingReportingOverflow(value)
        if overflow { return nil }
        all = sum
        lines += 1
        if index > previous ?? -1 { recent += value }
      }
    }
    if lines == 0 { return nil }
    var sums = [all, all + taxes]
    if recent != 0 { sums += [recent, recent + taxes] }
    if let last { sums += [last, last + taxes] }
    return sums
  }

  private func label(of cells: [ReviewedTable.Cell]) -> Passage {
    cells.lazy.map { passages[$0.passage] }.first { $0.tokens.contains { $0.kind == .word } }
      ?? Passage("", .init(role: .cell, clause: "", annex: nil, line: 0))
  }

  private func isTotal(_ cells: [ReviewedTable.Cell]) -> Bool {
    let label = label(of: cells)
    return label.is(0, anyOf: ["итого", "всего", "total", "subtotal"]) && label.tokens.count <= 12
  }

  private func isTax(_ cells: [ReviewedTable.Cell]) -> Bool {
    let label = label(of: cells)
    return label.tokens.indices.prefix(8).contains { label.is($0, anyOf: ["ндс", "vat"]) }
      && label.is(0, anyOf: ["в", "кроме", "ндс", "сумма", "including", "of", "vat", "plus", "включая"])
  }

  /// The cell as an amount in hundredths; nil where it says anything else.
  private func amount(in cell: ReviewedTable.Cell) -> Int? {
    let passage = passages[cell.passage]
    let start = passage.is(0, anyOf: ["£", "€", "$", "₽"]) ? 1 : 0
    guard let amount = AmountMention(in: passage, at: start, commas: isEnglish) else { return nil }
    let rest = amount.tokens.upperBound
    guard rest == passage.tokens.count || passage.is(rest, anyOf: ["руб", "р", "₽", "рублей", "€", "$", "£"]) else {
      return nil
    }
    return amount.hundredths
  }
}
