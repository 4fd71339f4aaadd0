import DocumentModel
import TestKit
import Testing
import Writers

@Suite struct HTMLWriterTests {
  @Test(arguments: SampleDocuments.all.map(\.name))
  func samplesLookAsRecorded(name: String) throws {
    let sample = try #require(SampleDocuments.all.first { $0.name == name })
    let difference = Golden.difference(HTMLWriter().write(sample.document.numbered().0), from: "\(name).html")
    #expect(difference == nil, "\(difference ?? "")")
  }

  @Test func digitsBesideRightToLeftLettersKeepTheirOrder() {
    let document = Document(blocks: [
      .paragraph(Paragraph([.text("для שלום עולם 205 509,00 руб. и עברית!")]))
    ])
    let page = String(decoding: HTMLWriter().write(document), as: UTF8.self)
    #expect(page.contains("<p>для <bdi>שלום עולם</bdi> 205 509,00 руб. и <bdi>עברית</bdi>!</p>"))
  }
}
