import Diagnostics

/// What handing files over can find wrong, in words.
extension Diagnostic {
  static func notAWordFile(_ file: String) -> Diagnostic {
    Diagnostic(
      .notAWordDocument, "`\(file)` is not a Word document, or has lost its text", at: Place(file: file),
      hint: "give a .docx file; one of Excel or PowerPoint is packed alike but holds no text of that kind")
  }

  static func pageNotMarked(_ file: String) -> Diagnostic {
    Diagnostic(
      .pageNotMarked, "`\(file)` cannot be marked as a draft: it is no page of HTML in UTF-8 or another 8-bit encoding",
      at: Place(file: file), hint: "save it in UTF-8")
  }
}

/// What a file says of the entry it belongs to.
extension Diagnostic {
  static func tagIncomplete(_ file: String, missing: [String]) -> Diagnostic {
    Diagnostic(
      .tagIncomplete, "`\(file)` says only in part which document it is: \(listed(missing)) cannot be read",
      at: Place(file: file),
      hint: "name the document's number yourself; the properties stand in Word under File, Info, Advanced Properties")
  }
}

/// What cannot be cleaned, or should be looked at before a file leaves.
extension Diagnostic {
  static func macrosNotCleaned(_ file: String, _ part: String) -> Diagnostic {
    Diagnostic(
      .macrosNotCleaned, "`\(file)` holds macros (`\(part)`), which cannot be cleaned", at: Place(file: file),
      hint: "save it in Word as «Word document (.docx)», which leaves the macros behind")
  }

  static func signatureNotKept(_ file: String) -> Diagnostic {
    Diagnostic(
      .signatureNotKept, "`\(file)` has a digital signature, which any cleaning would break", at: Place(file: file),
      hint: "clean the file before it is signed")
  }

  static func embeddedFileKept(_ file: String, _ part: String) -> Diagnostic {
    Diagnostic(
      .embeddedFileKept, "`\(file)` leaves with an embedded file, `\(part)`, that was not looked into",
      at: Place(file: file), severity: .warning,
      hint: "put a picture of it into the text instead, or look at what it says of its author")
  }

  static func linkedFileKept(_ file: String, _ address: String) -> Diagnostic {
    Diagnostic(
      .linkedFileKept, "`\(file)` leaves with a link into your own computer or network, `\(address)`",
      at: Place(file: file), severity: .warning, hint: "remove the link in Word, or break it for a picture")
  }

  static func boundDataKept(_ file: String, _ part: String) -> Diagnostic {
    Diagnostic(
      .boundDataKept, "`\(file)` leaves with the data that fields of its text show, `\(part)`", at: Place(file: file),
      severity: .warning, hint: "look whether the data hold more than the text shows")
  }

  static func hiddenText(_ file: String, count: Int, _ examples: [String]) -> Diagnostic {
    Diagnostic(
      .hiddenTextKept,
      "`\(file)` leaves with hidden text in \(count == 1 ? "1 place" : "\(count) places"): \(listed(examples, most: 3))",
      at: Place(file: file), severity: .warning,
      hint: "show it in Word (Home, ¶) and delete it; the recipient can do the same")
  }
}

/// What cannot be joined, or looks otherwise among others.
extension Diagnostic {
  static func macrosNotJoined(_ file: String, _ part: String) -> Diagnostic {
    Diagnostic(
      .macrosNotJoined, "`\(file)` holds macros (`\(part)`), which cannot be joined", at: Place(file: file),
      hint: "save it in Word as «Word document (.docx)», which leaves the macros behind")
  }

  static func strictNotJoined(_ file: String) -> Diagnostic {
    Diagnostic(
      .strictNotJoined, "`\(file)` is a «Strict Open XML Document», which cannot be joined with others",
      at: Place(file: file), hint: "save it in Word as «Word document (.docx)»")
  }

  static func tooManyJoined(_ file: String, limit: Int) -> Diagnostic {
    Diagnostic(
      .joinedTooLarge, "with `\(file)` there are more than \(limit) documents to join", at: Place(file: file),
      hint: "join them in several files")
  }

  static func joinedTooLarge(_ file: String, limit: Int) -> Diagnostic {
    Diagnostic(
      .joinedTooLarge, "with `\(file)` the joined document has more than \(limit) MB of text, and Word opens no more",
      at: Place(file: file), hint: "join the documents in several files")
  }

  static func nothingJoined() -> Diagnostic {
    Diagnostic(.nothingJoined, "there is no document to join", hint: "name at least one .docx file")
  }

  static func joinedNotPacked(_ part: String) -> Diagnostic {
    Diagnostic(.zipNotWritten, "`\(part)` of the joined document could not be packed: there is no memory left")
  }

  static func joinedSettingsDiffer(_ file: String, _ settings: [String]) -> Diagnostic {
    Diagnostic(
      .joinedSettingsDiffer,
      "`\(file)` has other settings of the whole document than the first one: \(listed(settings))",
      at: Place(file: file), severity: .warning,
      hint: "look at its pages, or join the documents of each template by themselves")
  }

  static func joinedThemeDiffers(_ file: String) -> Diagnostic {
    Diagnostic(
      .joinedSettingsDiffer, "`\(file)` has another theme than the first document, whose fonts and colours it gets",
      at: Place(file: file), severity: .warning,
      hint: "look at its pages, or join the documents of each template by themselves")
  }
}
