package import Diagnostics
import Files
package import Values
import Writers

extension Producer {
  /// Makes one document from a template of the office and writes it; the format is the output's ending.
  ///
  /// - Parameter output: a file in .docx, .html or .txt.
  package func write(
    _ template: String, with data: Record, of office: OfficeFolder, language: String, to output: String,
    replacing isReplaced: Bool
  ) throws(Faults) -> ProductionReport {
    let format = try DocumentFormat(RenderOrder(template: template, output: output))
    let compiled = try CompiledTemplate(
      template, folders: office.folders(for: template, language: language, surroundings))
    let press = try Press(
      template: compiled, formats: [format], order: RenderOrder(template: template), surroundings: surroundings)
    let made = try press.make(data)
    var report = ProductionReport(findings: made.warnings)
    for copy in made.copies {
      try WholeFile.write(copy.bytes, to: output, replacing: isReplaced)
      report.files.append(.init(path: output, format: copy.format.name, byteCount: copy.bytes.count))
    }
    return report
  }
}
