import Testing

/// The table of codes tells the truth: each code has its smallest cause, and each is used.
@Suite struct DiagnosticTableTests {
  @Test func everyCodeHasItsCauseAndItsUse() {
    guard let table = SwiftFile.sources.first(where: { $0.path.hasSuffix("Diagnostics/DiagnosticCode.swift") }) else {
      Issue.record("there is no table of codes")
      return
    }
    let users = SwiftFile.sources.filter { $0.path != table.path }
    let lines = table.lines
    for (number, line) in lines.enumerated() {
      let words = line.text.split(separator: " ")
      guard words.count == 4, words[0] == "case", words[2] == "=" else { continue }
      let use = Ban(word: ".\(words[1])", reason: "")
      #expect(
        number > 0 && lines[number - 1].text.contains("///"), "`\(words[1])` lacks the smallest input that causes it")
      #expect(
        users.contains { $0.lines(with: use.word).contains { use.stands(in: $0.line.code) } },
        "`\(words[1])` is in the table and nothing finds it")
    }
  }
}
