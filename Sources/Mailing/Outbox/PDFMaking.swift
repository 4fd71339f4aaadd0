import Diagnostics
import PDFConversion

extension MailDesk {
  private var converter: PDFConverter { PDFConverter(program: outside.environment("ENGROSS_SOFFICE")) }

  /// A warning that no PDF can be attached here, while there is time to mend it; nil where none is wanted, or it can.
  func missingPDFProgram(for attachments: [String], of number: String) -> Diagnostic? {
    guard attachments.contains("pdf"),
      var missing = converter.missingProgram(on: outside.environment("PATH"), for: number)
    else { return nil }
    missing.severity = .warning
    return missing
  }

  /// PDF files of Word files, all in one go, by the LibreOffice that `ENGROSS_SOFFICE` names or the system has.
  var makePDF: LetterAttachments.PDFMaking {
    let converter = converter
    return { files in converter.convert(files.map { PDFConverter.Input(name: $0.name, bytes: $0.bytes) }) }
  }
}
