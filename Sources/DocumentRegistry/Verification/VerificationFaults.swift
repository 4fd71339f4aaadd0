import Diagnostics
import Glibc

/// What a verification can find off, in sentences.
extension Diagnostic {
  private static let restore = "bring the last good copy of the folder `registry` back"
  private static let anew = "the journal counts; make the tables anew with: engross verify --rebuild"

  static func fileUnreadable(_ path: String, error: Int32) -> Diagnostic {
    Diagnostic(
      .fileUnreadable, "`\(path)` cannot be read: \(String(cString: strerror(error)))", at: Place(file: path),
      hint: "see who may read it")
  }

  static func journalGap(_ missing: Int, next: Int) -> Diagnostic {
    Diagnostic(.journalBroken, "record \(missing) of the journal is missing: \(next) comes next", hint: restore)
  }

  static func journalChanged(_ position: Int, time: String, event: String) -> Diagnostic {
    Diagnostic(
      .journalBroken, "record \(position) of the journal (`\(event)`, \(time)) was changed after it was written",
      hint: restore)
  }

  static func journalBroken(_ position: Int, event: String) -> Diagnostic {
    Diagnostic(
      .journalBroken, "record \(position) of the journal (`\(event)`) does not follow the record before it",
      hint: restore)
  }

  static func journalMoved(_ position: Int) -> Diagnostic {
    Diagnostic(.journalBroken, "record \(position) of the journal is another record than stood there", hint: restore)
  }

  static func journalUnreadable(_ position: Int) -> Diagnostic {
    Diagnostic(.journalBroken, "record \(position) of the journal was changed after it was written", hint: restore)
  }

  static func journalCut(last: Int, known: Int) -> Diagnostic {
    Diagnostic(
      .journalCut, "the journal ends with record \(last), and once had \(known)",
      hint: "its last records were cut off; " + restore)
  }

  static func headLost(_ digest: String) -> Diagnostic {
    Diagnostic(
      .journalCut, "no record of the journal has the digest `\(digest)…`",
      hint: "the journal is another one than when the digest was written down, or its end was cut off")
  }

  static func tableRow(_ table: String, of owner: String) -> Diagnostic {
    Diagnostic(
      .tableDiffers, "the table `\(table)` says something else of \(owner) than the journal",
      hint: anew)
  }

  static func schemaMissing(_ type: String, _ name: String) -> Diagnostic {
    Diagnostic(.tableDiffers, "the \(type) `\(name)` of the registry is missing", hint: anew)
  }

  static func schemaDiffers(_ type: String, _ name: String) -> Diagnostic {
    Diagnostic(.tableDiffers, "the \(type) `\(name)` of the registry is not the one that Engross makes", hint: anew)
  }

  static func schemaExtra(_ type: String, _ name: String) -> Diagnostic {
    Diagnostic(
      .tableDiffers, "the registry has \(type == "index" ? "an" : "a") \(type) `\(name)` that Engross does not make",
      hint: anew)
  }

  static func fileLeftOver(_ path: String) -> Diagnostic {
    Diagnostic(
      .revisionFile, "the file belongs to no revision", at: Place(file: path), severity: .note,
      hint: "a program that was stopped left it; where none is registering right now, it may be thrown away")
  }

  static func numberSeries(_ series: String, after earlier: Int, next: Int) -> Diagnostic {
    let message =
      earlier == next
      ? "the number \(earlier) of `\(series)` stands twice"
      : "the numbers of `\(series)` jump from \(earlier) to \(next)"
    return Diagnostic(.numberSeries, message, hint: "see the documents around it: engross list --sort number")
  }

  static func fileLost(_ path: String, name: String, owner: String) -> Diagnostic {
    Diagnostic(
      .revisionFile, "the file `\(name)` of `\(owner)` is gone from the registry", at: Place(file: path),
      hint: "bring it back from a copy of the folder `registry`")
  }

  static func fileChanged(_ path: String, name: String, owner: String) -> Diagnostic {
    Diagnostic(
      .revisionFile, "the file `\(name)` of `\(owner)` is not what was registered", at: Place(file: path),
      hint: "bring it back from a copy of the folder `registry`")
  }

  /// - Parameter isApproved: whether it is a copy of an approved document, which nobody works on any more.
  static func copyChanged(_ path: String, owner: String, isApproved: Bool) -> Diagnostic {
    Diagnostic(
      .copyChanged, "the copy of `\(owner)` was changed since it was given out", at: Place(file: path),
      severity: isApproved ? .error : .warning,
      hint: isApproved
        ? "move it away, and give the approved one out again: engross open '\(owner)'"
        : "take the change as a revision: engross revise '\(owner)' --file FILE; or move it away: engross open '\(owner)'"
    )
  }

  static func copyOlder(_ path: String, owner: String) -> Diagnostic {
    Diagnostic(
      .copyChanged, "the copy of `\(owner)` is an older one than was given out last", at: Place(file: path),
      severity: .warning, hint: "nobody changed it; give the last one out anew: engross open '\(owner)'")
  }
}
