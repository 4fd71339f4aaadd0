import Diagnostics

extension MailDesk {
  /// PDF files of Word files, all in one go.
  var makePDF: LetterAttachments.PDFMaking {
    { files in files.map { .failure(Faults(.pdfMissing($0.name))) } }
  }
}
