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
    var warnings: [Diagnostic] = []
    let text = log.attempt { () throws(Faults) in try Self.read(order.template, kind: kind, &warnings) }
    log.findings += warnings
    guard let data, let rates, let text else { return log.findings }
    let facts = ReviewFacts(data: data, today: surroundings.today, rates: rates)
    return log.findings + Reviewer.findings(in: text, facts: facts)
  }

  private static func read(_ path: String, kind: String?, _ findings: inout [Diagnostic]) throws(Faults) -> ReviewedText
  {
    switch TemplateKind(of: path) {
    case .word:
      let read = try WordReader.read(FileBytes.read(path), named: path)
      findings += read.warnings
      return ReviewedText(read.document, file: path, kind: kind)
    case .text: return ReviewedText(plain: try TemplateText.read(path).text, file: path, kind: kind)
    case .outline, .page, nil: throw Faults(.notFinished(path))
    }
  }
}
