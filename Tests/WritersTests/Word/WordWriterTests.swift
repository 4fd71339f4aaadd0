import Diagnostics
import DocumentModel
import Glibc
import OpenXML
import Testing
import Writers

@Suite struct WordWriterTests {
  static let samples: [(name: String, document: Document)] = [
    ("offer", WordSamples.offer), ("contract", WordSamples.contract),
  ]

  /// Writes the samples into a folder to look at, where `ENGROSS_WORD_SAMPLES` names one.
  @Test func samplesAreWritten() throws {
    let writer = try WordWriter()
    for (name, document) in Self.samples {
      let file = try writer.write(document)
      #expect(file.warnings.isEmpty)
      #expect(!file.bytes.isEmpty)
      if let folder = getenv("ENGROSS_WORD_SAMPLES") {
        let path = String(cString: folder) + "/" + name + ".docx"
        let stream = fopen(path, "w")
        fwrite(file.bytes, 1, file.bytes.count, stream)
        fclose(stream)
      }
    }
  }
}
