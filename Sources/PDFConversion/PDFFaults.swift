import Diagnostics
import Glibc

/// What can go wrong between a Word file and its PDF, in sentences.
extension Diagnostic {
  static func programMissing(_ program: String, _ name: String, error: Int32) -> Diagnostic {
    Diagnostic(
      .pdfProgramMissing,
      "`\(name)` cannot become a PDF: `\(program)` cannot be started: \(String(cString: strerror(error)))",
      hint: "install LibreOffice, or name its program in ENGROSS_SOFFICE")
  }

  static func notMade(_ name: String, _ reason: String? = nil) -> Diagnostic {
    Diagnostic(
      .pdfNotMade, "LibreOffice made no PDF of `\(name)`\(reason.map { ": \($0)" } ?? "")", at: Place(file: name),
      hint: "open the file in LibreOffice and see what it says")
  }

  static func overtime(_ name: String, seconds: Int) -> Diagnostic {
    Diagnostic(
      .pdfOvertime, "LibreOffice was not done with `\(name)` after \(seconds) seconds and was stopped",
      at: Place(file: name), hint: "open the file in LibreOffice and see how long it takes")
  }

  static func noWorkFolder(_ name: String, _ folder: String, error: Int32) -> Diagnostic {
    Diagnostic(
      .pdfNotMade,
      "`\(name)` cannot become a PDF: no folder can be made in `\(folder)`: \(String(cString: strerror(error)))",
      at: Place(file: name))
  }
}
