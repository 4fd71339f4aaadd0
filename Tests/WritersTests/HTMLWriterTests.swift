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
}
