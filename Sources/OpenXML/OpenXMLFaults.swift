package import Diagnostics

/// The sentences about XML.
extension Diagnostic {
  static func xmlNotWritten(_ reason: String) -> Diagnostic {
    Diagnostic(.xmlNotWritten, "a part of the document could not be written as XML: \(reason)")
  }

  static func xmlNotRead(_ file: String, _ reason: String, _ line: Int?, _ column: Int?) -> Diagnostic {
    Diagnostic(
      .xmlNotRead, "`\(file)` is not well-formed XML: \(reason)", at: Place(file: file, line: line, column: column),
      hint: "open the file in Word and save it again")
  }

  static func xmlHasDocumentType(_ file: String) -> Diagnostic {
    Diagnostic(
      .xmlHasDocumentType,
      "`\(file)` declares a document type, which no Word file does and which is not read for safety",
      at: Place(file: file), hint: "open the file in Word and save it again")
  }

  static func xmlTooLarge(_ file: String, limit: Int) -> Diagnostic {
    Diagnostic(.xmlTooLarge, "`\(file)` has more than \(limit / 1_048_576) MB of XML", at: Place(file: file))
  }

  static func xmlTooManyNodes(_ file: String, limit: Int) -> Diagnostic {
    Diagnostic(
      .xmlTooLarge, "`\(file)` has more than \(limit) elements and attributes", at: Place(file: file))
  }

  static func xmlTooManyAttributes(_ file: String, limit: Int) -> Diagnostic {
    Diagnostic(.xmlTooLarge, "an element in `\(file)` has more than \(limit) attributes", at: Place(file: file))
  }

  static func xmlEncoding(_ file: String, _ encoding: String) -> Diagnostic {
    Diagnostic(
      .xmlNotRead, "`\(file)` is in the encoding `\(encoding)`; Word's files are in UTF-8 or UTF-16",
      at: Place(file: file), hint: "open the file in Word and save it again")
  }

  static func xmlTooDeep(_ file: String, line: Int, limit: Int) -> Diagnostic {
    Diagnostic(
      .xmlTooDeep, "`\(file)` nests its elements deeper than \(limit)", at: Place(file: file, line: line))
  }
}

/// The sentences about archives.
extension Diagnostic {
  static func notAZip(_ file: String) -> Diagnostic {
    Diagnostic(
      .notAZip, "`\(file)` is not a Word file (.docx): it is no zip archive", at: Place(file: file),
      hint: "a file of an older Word (.doc) is turned into .docx by opening it in Word and saving it as «Word document»"
    )
  }

  static func zipTruncated(_ file: String) -> Diagnostic {
    Diagnostic(
      .zipTruncated, "`\(file)` is cut off: the archive names bytes that are not there", at: Place(file: file),
      hint: "copy or download the file again")
  }

  static func zipEncrypted(_ file: String, entry: String) -> Diagnostic {
    Diagnostic(
      .zipEncrypted, "`\(entry)` in `\(file)` is encrypted", at: Place(file: file),
      hint: "save the file without a password")
  }

  static func fileEncrypted(_ file: String) -> Diagnostic {
    Diagnostic(
      .zipEncrypted, "`\(file)` is protected with a password", at: Place(file: file),
      hint: "open it in Word, take the password away (File, Info, Protect Document, Encrypt with Password) and save it")
  }

  static func olderWord(_ file: String) -> Diagnostic {
    Diagnostic(
      .notAZip, "`\(file)` is a file of an older Word (.doc), not a .docx, whatever its name says",
      at: Place(file: file),
      hint: "open it in Word and save it as «Word document (.docx)»")
  }

  static func zipDisagrees(_ file: String, entry: String) -> Diagnostic {
    Diagnostic(
      .zipDamaged, "`\(file)` says two different things of `\(entry)`, in its directory and in front of the entry",
      at: Place(file: file), hint: "open the file in Word and save it again")
  }

  static func zipOverlaps(_ file: String, entry: String) -> Diagnostic {
    Diagnostic(
      .zipDamaged, "`\(entry)` in `\(file)` stands on the same bytes as another entry, or as the directory",
      at: Place(file: file), hint: "open the file in Word and save it again")
  }

  static func zipMethodUnknown(_ file: String, entry: String, method: Int) -> Diagnostic {
    Diagnostic(
      .zipMethodUnknown, "`\(entry)` in `\(file)` is packed by a method (\(method)) that Word does not read",
      at: Place(file: file), hint: "open the file in Word and save it again")
  }

  static func zipDamaged(_ file: String, entry: String) -> Diagnostic {
    Diagnostic(
      .zipDamaged, "`\(entry)` in `\(file)` is damaged: its bytes do not agree with its check sum or size",
      at: Place(file: file), hint: "copy or download the file again")
  }

  static func zipEntryName(_ file: String, entry: String, _ reason: String) -> Diagnostic {
    Diagnostic(.zipEntryName, "`\(file)` holds an entry named `\(entry)`, which \(reason)", at: Place(file: file))
  }

  static func zipTooLarge(_ file: String, _ what: String) -> Diagnostic {
    Diagnostic(.zipTooLarge, "`\(file)` is refused: \(what)", at: Place(file: file))
  }

  static func zipNotWritten(_ reason: String) -> Diagnostic {
    Diagnostic(.zipNotWritten, "the document could not be packed: \(reason)")
  }
}

/// The sentences about packages.
extension Diagnostic {
  package static func partMissing(_ file: String, part: String) -> Diagnostic {
    Diagnostic(
      .partMissing, "`\(file)` has no part `\(part)`", at: Place(file: file),
      hint: "open the file in Word and save it again")
  }

  static func relationshipWithoutTarget(_ file: String, part: String, id: String) -> Diagnostic {
    Diagnostic(
      .relationshipWithoutTarget, "the relationship `\(id)` in `\(part)` of `\(file)` has no usable target",
      at: Place(file: file), hint: "open the file in Word and save it again")
  }

  static func partTwice(_ part: String) -> Diagnostic {
    Diagnostic(.partTwice, "the package would hold the part `\(part)` twice")
  }
}
