import Diagnostics
import DocumentModel
import Testing

@Suite struct NumberingTests {
  /// Numbers as they come, one a line, with the level of each.
  private func numbers(_ blocks: [Block], sections: SectionNumerals = .arabic) -> [String] {
    var found: [String] = []
    func walk(_ blocks: [Block]) {
      for block in blocks {
        switch block {
        case .heading(let heading): found.append("\(heading.numberingLevel ?? 0) \(heading.number)")
        case .clauses(let clauses):
          for clause in clauses {
            found.append("\(clause.level) \(clause.number)")
            walk(clause.blocks)
          }
        case .group(let group):
          if case .annex(let annex) = group.kind { found.append("annex \(annex.number)") }
          walk(group.blocks)
        default: break
        }
      }
    }
    walk(Document(blocks: blocks).numbered(sections: sections).0.blocks)
    return found
  }

  private func heading(_ level: Int, _ isNumbered: Bool = true, _ label: String? = nil) -> Block {
    .heading(Heading(level: level, isNumbered: isNumbered, label: label.map { Label($0) }, inlines: [.text("Section")]))
  }

  private func clauses(_ count: Int) -> Block { .clauses((0..<count).map { _ in clause() }) }

  private func clause(_ blocks: [Block] = [], label: String? = nil) -> Clause {
    Clause(label: label.map { Label($0) }, blocks: [.paragraph(Paragraph([.text("text")]))] + blocks)
  }

  private func citing(_ label: String, prefix: String? = nil) -> Block {
    .paragraph(Paragraph([.strong([.reference(Reference(label: Label(label), prefix: prefix))])]))
  }

  @Test func clausesFollowTheSectionThroughItsLists() {
    #expect(
      numbers([heading(0), heading(1), clauses(2), .paragraph(Paragraph([])), clauses(1), heading(1), clauses(1)])
        == ["0 ", "1 1.", "2 1.1.", "2 1.2.", "2 1.3.", "1 2.", "2 2.1."])
  }

  @Test func romanSectionsHaveArabicClauses() {
    #expect(
      numbers(
        [heading(1), clauses(1), heading(2), clauses(1)] + [Block](repeating: heading(1), count: 8) + [clauses(1)],
        sections: .roman)
        == ["1 I.", "2 1.1.", "2 1.2.", "3 1.2.1."]
        + ["II", "III", "IV", "V", "VI", "VII", "VIII", "IX"].map { "1 \($0)." } + ["2 9.1."])
  }

  @Test func romanSectionsAreCitedSo() {
    let text = Document(blocks: [heading(1), heading(1, true, "b"), citing("b")]).numbered(sections: .roman).0
    #expect(DocumentDump.dump(text.blocks).contains(#"reference(#b "п.\u{A0}" II)"#))
  }

  @Test func nestedClausesGoOnThroughListsOfOneClause() {
    let nested = Block.clauses([clause([clauses(1)]), clause()])
    #expect(
      numbers([heading(1), .clauses([clause([nested, clauses(1)]), clause()])])
        == ["1 1.", "2 1.1.", "3 1.1.1.", "4 1.1.1.1.", "3 1.1.2.", "3 1.1.3.", "2 1.2."])
  }

  @Test func subsectionsAndClausesShareTheirCount() {
    #expect(
      numbers([heading(1), clauses(1), heading(2), clauses(2), heading(2), heading(1), heading(2)])
        == ["1 1.", "2 1.1.", "2 1.2.", "3 1.2.1.", "3 1.2.2.", "2 1.3.", "1 2.", "2 2.1."])
  }

  @Test func clausesOutsideSectionsStartAtOneAfterEachUnnumberedHeading() {
    #expect(
      numbers([clauses(2), clauses(1), heading(1), clauses(1), heading(1, false), clauses(2), heading(1), clauses(1)])
        == ["1 1.", "1 2.", "1 3.", "1 1.", "2 1.1.", "0 ", "1 1.", "1 2.", "1 2.", "2 2.1."])
  }

  @Test func anUnnumberedSubsectionLeavesTheSectionInForce() {
    #expect(numbers([heading(1), clauses(1), heading(2, false), clauses(1)]) == ["1 1.", "2 1.1.", "0 ", "2 1.2."])
    #expect(numbers([heading(1, false), heading(2), clauses(1)]) == ["0 ", "1 1.", "2 1.1."])
  }

  @Test func annexesCountForThemselves() {
    let annex = Block.group(Group(.annex(Annex()), [heading(1), clauses(1)]))
    #expect(
      numbers([heading(1), annex, annex, heading(1)])
        == ["1 1.", "annex 1", "1 1.", "2 1.1.", "annex 2", "1 1.", "2 1.1.", "1 2."])
  }

  @Test(arguments: [
    (Language.russian, ["п.\u{A0}1", "п.\u{A0}1.1", "Приложение\u{A0}№\u{A0}1", "пунктом 1.1"]),
    (.english, ["section\u{A0}1", "clause\u{A0}1.1", "Annex\u{A0}1", "пунктом 1.1"]),
  ])
  func referencesAreFilledInTheLanguage(language: Language, expected: [String]) {
    let document = Document(
      properties: DocumentProperties(language: language),
      blocks: [
        citing("s"), citing("c"), citing("a"), citing("c", prefix: "пунктом "), heading(1, true, "s"),
        .clauses([clause(label: "c")]), .group(Group(.annex(Annex(label: Label("a"))), [])),
      ])
    let (numbered, diagnostics) = document.numbered()
    #expect(diagnostics.isEmpty)
    var found: [String] = []
    numbered.forEachInline { if case .reference(let reference) = $0 { found.append(reference.plainText) } }
    #expect(found == expected)
  }

  @Test func faultsAreFoundAllAtOnceWithTheirPlaces() {
    let document = Document(blocks: [
      heading(1, true, "payment"), .clauses([clause(label: "payment"), clause(label: "payment")]),
      heading(1, false, "plain"), citing("paymnet"), citing("paymnet"), citing("term"), citing("plain"),
    ])
    let sources = LabelSources(
      definitions: { $0.name == "term" ? [Place(file: "t.md", line: 7)] : [] },
      citations: { $0.name == "paymnet" ? [Place(file: "t.md", line: 3), Place(file: "t.md", line: 4)] : [] })
    let (_, diagnostics) = document.numbered(labels: sources)
    #expect(
      diagnostics.map(\.code) == [.duplicateLabel, .unknownLabel, .referenceToLeftOut, .referenceWithoutNumber])
    #expect(diagnostics[1].hint == "did you mean `payment`?")
    #expect(diagnostics[1].place?.line == 3)
    #expect(diagnostics[1].notes.map { $0.place?.line } == [4])
    #expect(diagnostics[2].notes.last?.place?.line == 7)
  }

  @Test func aBottomlessDocumentIsAFindingNotACrash() {
    var blocks = [Block.rule]
    for _ in 0..<5_000 { blocks = [.group(Group(.quote, blocks))] }
    #expect(Document(blocks: blocks).numbered().1.map(\.code) == [.documentTooDeep])
    var inlines = [Inline.text("x")]
    for _ in 0..<5_000 { inlines = [.strong(inlines)] }
    #expect(Document(blocks: [.paragraph(Paragraph(inlines))]).numbered().1.map(\.code) == [.documentTooDeep])
  }
}
