import DocumentModel
import Testing
import Writers

/// What holds for every document, whatever stands in it.
@Suite struct RandomDocumentTests {
  @Test(arguments: 0..<10)
  func textsAreTidyAndWhole(tens: Int) {
    for seed in (tens * 8)..<(tens * 8 + 8) {
      var random = RandomDocuments(seed: UInt64(seed))
      let document = random.document().numbered().0
      for width in [40, 76] {
        let text = String(decoding: TextWriter(width: width).write(document), as: UTF8.self)
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
        #expect(lines.allSatisfy { $0.last != " " }, "seed \(seed): a space at the end of a line")
        #expect(!text.contains("\n\n\n") && (text.first != "\n" || text == "\n"), "seed \(seed): empty lines")
        #expect(lines.allSatisfy { $0.count <= width }, "seed \(seed), width \(width): too wide")
        // A table told row by row says its header again and again.
        let lost = letters(of: DocumentText.text(of: document)).merging(letters(of: text)) { max(0, $0 - $1) }
        let wanted = letters(of: DocumentText.text(of: document))
        #expect(wanted.keys.allSatisfy { lost[$0] == 0 }, "seed \(seed): text lost")
      }
    }
  }

  @Test(arguments: 0..<10)
  func pagesAreValidAndWhole(tens: Int) {
    for seed in (tens * 8)..<(tens * 8 + 8) {
      var random = RandomDocuments(seed: UInt64(seed))
      let document = random.document().numbered().0
      let page = PageText(HTMLWriter().write(document))
      #expect(page.faults.isEmpty, "seed \(seed): \(page.faults)")
      #expect(page.text.withoutSpaces == DocumentText.text(of: document).withoutSpaces, "seed \(seed)")
    }
  }

  /// How often each Cyrillic letter stands in a text: what is left when lines and columns are laid out anew.
  private func letters(of text: String) -> [Unicode.Scalar: Int] {
    var counts: [Unicode.Scalar: Int] = [:]
    for scalar in text.unicodeScalars where (0x400...0x4FF).contains(scalar.value) { counts[scalar, default: 0] += 1 }
    return counts
  }
}
