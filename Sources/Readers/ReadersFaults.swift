import Diagnostics

/// What reading a Word file can find wrong, in words.
extension Diagnostic {
  static func notAWordDocument(_ file: String) -> Diagnostic {
    Diagnostic(
      .notAWordDocument, "`\(file)` is not a Word document, or has lost its text", at: Place(file: file),
      hint: "give a .docx file; one of Excel or PowerPoint is packed alike but holds no text of that kind")
  }

  static func wordPartNotRead(_ file: String, _ part: String, because faults: [Diagnostic]) -> Diagnostic {
    Diagnostic(
      .wordPartNotRead,
      "the part `\(part)` of `\(file)` \(faults.isEmpty ? "is missing" : "cannot be read") and is left out",
      at: Place(file: file), severity: .warning,
      notes: faults.map { Diagnostic.Note($0.message, at: $0.place) }, hint: "open the file in Word and save it again")
  }

  static func wordRelationshipsNotRead(_ file: String, _ part: String, because faults: [Diagnostic]) -> Diagnostic {
    Diagnostic(
      .wordPartNotRead, "not all that the part `\(part)` of `\(file)` refers to can be found; the rest is read",
      at: Place(file: file), severity: .warning,
      notes: faults.map { Diagnostic.Note($0.message, at: $0.place) }, hint: "open the file in Word and save it again")
  }

  static func wordPictureNotRead(_ file: String, _ part: String) -> Diagnostic {
    Diagnostic(
      .wordPictureNotRead, "the picture `\(part)` of `\(file)` is left out: it is neither PNG nor JPEG nor SVG",
      at: Place(file: file), severity: .warning, hint: "put it into the Word file again as PNG or JPEG")
  }

  static func wordPictureElsewhere(_ file: String, _ address: String) -> Diagnostic {
    Diagnostic(
      .wordPictureElsewhere, "a picture of `\(file)` is left out: it is not in the file but at `\(address)`",
      at: Place(file: file), severity: .warning,
      hint: "in Word, break the link to it, so that it is saved with the text")
  }

  static func wordContentLeftOut(_ file: String, _ what: String) -> Diagnostic {
    Diagnostic(
      .wordContentLeftOut, "\(what) in `\(file)` is left out", at: Place(file: file), severity: .warning)
  }
}
