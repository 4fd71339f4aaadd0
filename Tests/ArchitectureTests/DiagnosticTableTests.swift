import Testing

/// The table of codes tells the truth: each code has its smallest cause, and each is used.
@Suite struct DiagnosticTableTests {
  private let sources = SwiftFile.all(under: "Sources")

  @Test func everyCodeHasItsCauseAndItsUse() {
    guard let table = sources.first(where: { $0.path.hasSuffix("Diagnostics/DiagnosticCode.swift") }) else {
      Issue.record("there is no table of codes")
      return
    }
    var used: Set<Substring> = []
    for file in sources where file.path != table.path {
      for line in file.lines {
        for word in line.code.split(whereSeparator: { !$0.isLetter && !$0.isNumber && $0 != "." }) {
          if let dot = word.lastIndex(of: ".") { used.insert(word[word.index(after: dot)...]) }
        }
      }
    }
    for (number, line) in table.lines.enumerated() {
      let words = line.text.split(separator: " ")
      guard words.count == 4, words[0] == "case", words[2] == "=" else { continue }
      let name = words[1]
      #expect(
        number > 0 && table.lines[number - 1].text.contains("///"), "`\(name)` lacks the smallest input that causes it")
      #expect(used.contains(name), "`\(name)` is in the table and nothing finds it")
    }
  }
}
