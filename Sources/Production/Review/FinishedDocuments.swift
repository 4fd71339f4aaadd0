package import Diagnostics
import DocumentModel
import Readers
import Review
import Values

extension Producer {
  /// What a careful reader finds in a document that is done, whoever made it: a `.docx` or a `.txt`.
  ///
  /// - Parameter order: its `template` is the document; its data are what is known of it.
  package func checkFinished(_ order: RenderOrder) -> [Diagnostic] {
    var log = FaultLog()
    let data = log.attempt { () throws(Faults) in try DataSet(files: order.data, settings: order.settings).record }
    let rates = log.attempt { () throws(Faults) in try ReviewFacts.Rate.ofRussia() }
    let kind = data?["document"]?.record?["kind"]?.text
    let read = log.attempt { () throws(Faults) in try Self.read(order.template, kind: kind) }
    guard let data, let rates, let read else { return log.findings }
    let facts = ReviewFacts(data: data, today: surroundings.today, rates: rates)
    return log.findings + read.warnings + Reviewer.findings(in: read.text, facts: facts)
  }

  private static func read(
    _ path: String, kind: String?
  ) throws(Faults) -> (text: ReviewedText, warnings: [Diagnostic]) {
    switch TemplateKind(of: path) {
    case .word:
      let read = try WordReader.read(FileBytes.read(path), named: path)
      return (ReviewedText(read.document, file: path, kind: kind), read.warnings)
    case .text: return (ReviewedText(plain: try TemplateText.read(path).text, file: path, kind: kind), [])
    case .outline, .page, nil: throw Faults(.notFinished(path))
    }
  }
}
