import Testing
import Writers

@Suite struct DocumentFormatTests {
  @Test(
    arguments: [
      ("offer.txt", DocumentFormat.text), ("out/offer.HTML", .html), ("a.b.htm", .html), ("договор.docx", .docx),
      ("offer", nil), ("offer.pdf", nil), ("docx", nil), ("", nil),
    ] as [(String, DocumentFormat?)])
  func theEndingTellsTheFormat(name: String, format: DocumentFormat?) {
    #expect(DocumentFormat(fileName: name) == format)
  }
}
