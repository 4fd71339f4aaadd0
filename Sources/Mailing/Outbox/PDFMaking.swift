import Diagnostics
import PDFConversion

extension MailDesk {
  /// PDF files of Word files, all in one go, by the LibreOffice that `ENGROSS_SOFFICE` names or the system has.
  var makePDF: LetterAttachments.PDFMaking {
    let converter = PDFConverter(program: outside.environment("ENGROSS_SOFFICE"))
    return { files in converter.convert(files.map { PDFConverter.Input(name: $0.name, bytes: $0.bytes) }) }
  }
}
