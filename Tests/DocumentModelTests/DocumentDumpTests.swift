import DocumentModel
import Testing

@Suite struct DocumentDumpTests {
  @Test func everyFieldIsShown() {
    let image = Image(
      format: .png, bytes: [1, 2, 3], alternativeText: "Logo", width: .millimetres(30), height: .points(10))
    let document = Document(
      properties: DocumentProperties(
        title: "T", kind: "offer", author: "A", subject: "S", language: .english, created: "2026-11-23T09:00:00Z"),
      page: PageSetup(header: [.text("H")], footer: [.pageNumber, .text("/"), .pageCount], isFirstPagePlain: false),
      blocks: [
        .heading(Heading(level: 1, isNumbered: true, label: Label("pay"), inlines: [.text("Payment")], number: "1.")),
        .clauses([
          Clause(
            label: Label("due"),
            blocks: [
              .paragraph(
                Paragraph([
                  .text("a\u{A0}\"b\""), .lineBreak, .emphasis([.code("x")]), .struck([.missing("client.inn")]),
                  .blank(Blank(width: 4)), .link(Link(address: "tel:1", inlines: [.text("call")])), .image(image),
                  .reference(Reference(label: Label("pay"), prefix: "p. ", number: "1")),
                ]))
            ], level: 2, number: "1.1.")
        ]),
        .list(List(marker: .decimal(start: 3), items: [[.pageBreak], []])),
        .table(
          Table(
            columns: [.init(), .init(alignment: .trailing, share: 3)],
            header: [.init([.init([.paragraph(Paragraph([.text("h")]))], columnSpan: 2)])],
            rows: [.init([.init([], rowSpan: 2, alignment: .center), .init([.rule, .pageBreak])])])),
        .group(Group(.annex(Annex(label: Label("x"), caption: [.text("to")], number: "1")), [.rule])),
        .columns(Columns(.signatures, [[.rule], []])),
      ])
    #expect(
      DocumentDump.dump(document) == """
        document en
          title "T"
          kind "offer"
          author "A"
          subject "S"
          created "2026-11-23T09:00:00Z"
          page 210mm x 297mm, margins 20mm 10mm 20mm 20mm
          header "H"
          footer page-number "/" page-count
        heading 1 numbered "1." #pay "Payment"
        clauses
          clause level 2 "1.1." #due
            paragraph "a\\u{A0}\\"b\\"" break emphasis(code("x")) struck(missing(client.inn)) blank(4) \
        link("tel:1" "call") image(png 30mm x 127000emu "Logo" 3 bytes) reference(#pay "p. " 1)
        list decimal from 3
          item
            page break
          item
        table [leading trailing:3]
          header row
            cell columns 2 "h"
          row
            cell rows 2 center of 0 blocks
            cell of 2 blocks
              rule
              page break
        group annex "1" #x "to"
          rule
        columns signatures
          column
            rule
          column

        """)
  }

  @Test func whatAWordFileHasIsShown() {
    let note = Note(mark: "1", blocks: [.paragraph(Paragraph([.text("see"), .lineBreak])), .rule])
    let blocks: [Block] = [
      .paragraph(
        Paragraph([.underlined([.text("u")]), .superscript([.text("2")]), .subscript([.text("i")]), .note(note)]))
    ]
    #expect(
      DocumentDump.dump(blocks)
        == "paragraph underlined(\"u\") superscript(\"2\") subscript(\"i\") note(\"1\" paragraph \"see\" break; rule)\n"
    )
  }
}
