package import Diagnostics
import Files
import Values
import WordTemplates

extension Producer {
  /// Writes a copy of a Word template in which every finding is a comment; nil where there is nothing to say.
  package func writeComments(
    _ findings: [Diagnostic], on order: RenderOrder, to path: String
  ) throws(Faults) -> ProductionReport.File? {
    let told = findings.filter { $0.severity >= .warning }
    if told.isEmpty { return nil }
    let copy = try CommentedTemplate.copy(
      of: FileBytes.read(order.template), named: order.template, with: told, date: surroundings.now)
    try WholeFile.write(copy, to: path, replacing: order.replaces)
    return ProductionReport.File(path: path, format: TemplateKind.ending(of: path), byteCount: copy.count)
  }
}
