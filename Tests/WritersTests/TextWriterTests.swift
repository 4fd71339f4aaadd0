import DocumentModel
import TestKit
import Testing
import Writers

@Suite struct TextWriterTests {
  @Test(arguments: SampleDocuments.all.map(\.name))
  func samplesLookAsRecorded(name: String) throws {
    let sample = try #require(SampleDocuments.all.first { $0.name == name })
    let document = sample.document.numbered().0
    for width in [76, 40] {
      let difference = Golden.difference(TextWriter(width: width).write(document), from: "\(name)-\(width).txt")
      #expect(difference == nil, "\(difference ?? "")")
    }
  }
}
