import Diagnostics
import DocumentRegistry
import Files

/// Why a decision about a registered document could not be taken up, in sentences.
extension Diagnostic {
  /// A refusal of a document whose batch is what people are asked about.
  func asked(of batch: String) -> Diagnostic {
    guard code == .actionNotAllowed else { return self }
    var refusal = self
    refusal.notes.append(Note("`\(batch)`, its batch, is in approval: what is decided about that counts for it"))
    return refusal
  }

  static func notForApproval(_ number: String, kind: String) -> Diagnostic {
    Diagnostic(
      .notForApproval, "`\(number)` is of the kind `\(kind)`, which nobody approves or signs",
      hint: "see what can be done with it: engross \(kind == MailingProgress.kind ? "mail" : "claim") --help")
  }

  static func nothingStored(_ number: String) -> Diagnostic {
    Diagnostic(.nothingToApprove, "`\(number)` has no content yet", hint: "make its files first")
  }

  static func revisionUnknown(_ written: String, number: String, known: [String]) -> Diagnostic {
    Diagnostic(
      .revisionUnknown, "`\(number)` has no revision `\(written)`",
      hint: "its revisions are \(listed(known)); give the ordinal, or at least four characters of the digest")
  }

  static func routeCondition(_ condition: String, kind: String, roles: [String], reason: String) -> Diagnostic {
    let asked = roles.isEmpty ? "" : " of \(listed(roles))"
    return Diagnostic(
      .routeCondition, "the condition\(asked) in the route of `\(kind)` cannot be decided: \(reason)",
      notes: [Note("the condition is `\(condition)`")],
      hint: "mend `when` in `approval.routes` of `office.yaml`; it is written as in a template: client.area > 5000")
  }

  static func copyNotTaken(_ path: String, number: String) -> Diagnostic {
    Diagnostic(
      .copyChanged, "the copy was changed since it was given out, and the change is not in `\(number)`",
      at: Place(file: path),
      hint: "take it over with: engross revise \(number) --file '\(path)'; or take the file away to submit without it")
  }

  static func roundTripNothing(_ path: String, number: String) -> Diagnostic {
    Diagnostic(
      .alreadyDone, "the file says what `\(number)` says already, nothing was added", at: Place(file: path),
      severity: .note)
  }
}

// MARK: Files that came back

extension Diagnostic {
  static func fileOfOther(_ path: String, of tagged: String, number: String) -> Diagnostic {
    Diagnostic(
      .fileOfOther, "the file belongs to `\(tagged)`, not to `\(number)`", at: Place(file: path),
      hint: "if it is meant for `\(tagged)`: engross revise '\(tagged)' --file '\(path)'")
  }

  static func fileOfOlder(_ path: String, ordinal: Int, current: Int) -> Diagnostic {
    Diagnostic(
      .fileOfOlder, "the file was edited from revision \(ordinal), and revision \(current) is in force",
      at: Place(file: path), hint: "edit the present copy, or let the file undo what changed since with --force")
  }

  static func fileOlderTaken(_ path: String, ordinal: Int, current: Int) -> Diagnostic {
    Diagnostic(
      .fileOfOlder, "what changed between revisions \(ordinal) and \(current) is not in the file",
      at: Place(file: path),
      severity: .warning, hint: "read the changes below before it is submitted")
  }

  static func fileUntagged(_ path: String, number: String) -> Diagnostic {
    Diagnostic(
      .fileUntagged, "the file does not say which document it is; it was taken for `\(number)`", at: Place(file: path),
      severity: .warning, hint: "read the changes below: a file of another document changes everything")
  }

  static func editedFormat(_ path: String) -> Diagnostic {
    Diagnostic(
      .editedFormat, "`\(name(of: path))` is no document by its name", at: Place(file: path),
      hint: "an edited document ends in .docx, .txt or .html")
  }

  static func editedEmpty(_ path: String) -> Diagnostic {
    Diagnostic(
      .editedFormat, "the file is empty", at: Place(file: path), hint: "save the document again, and look into it first"
    )
  }

  static func formatsDropped(_ path: String, _ formats: [String]) -> Diagnostic {
    Diagnostic(
      .editedFormat, "the new revision has no \(listed(formats.map { "." + $0 })): only a Word file gives the others",
      at: Place(file: path), severity: .warning, hint: "edit the .docx to keep all of them")
  }

  static func editsWouldGo(_ number: String, original: String) -> Diagnostic {
    Diagnostic(
      .editsWouldGo, "`\(number)` was edited by hand (`\(original)`), and making it anew would lose that",
      hint: "edit its file and give it with --file, or give the edits up with --discard-edits")
  }

  static func notRemade(_ number: String) -> Diagnostic {
    Diagnostic(
      .notRemade, "`\(number)` was not made by a template here, so it cannot be made anew",
      hint: "edit its file and give it with --file")
  }

  static func revisedMeanwhile(_ number: String) -> Diagnostic {
    Diagnostic(
      .revisionOutOfOrder, "`\(number)` got another revision while this one was made",
      hint: "look at that one, then try again")
  }
}

// MARK: Terms

extension Diagnostic {
  static func supersededByItself(_ number: String) -> Diagnostic {
    Diagnostic(
      .supersededByItself, "`\(number)` cannot take its own place", hint: "name the newer document: --by NUMBER")
  }

  static func prolongedBackwards(_ number: String, until: String, end: String) -> Diagnostic {
    Diagnostic(
      .prolongedBackwards, "`\(number)` runs until \(end) already, and \(until) is not later",
      hint: "give a later day, or end it sooner with: engross terminate \(number)")
  }

  static func dayBeforeDocument(_ option: String, _ day: String, date: String) -> Diagnostic {
    Diagnostic(
      .dayOutOfOrder, "\(option) \(day) lies before the document's own date, \(date)",
      hint: "check the day and the year")
  }

  static func dayToCome(_ option: String, _ day: String) -> Diagnostic {
    Diagnostic(
      .dayOutOfOrder, "\(option) \(day) is still to come", hint: "note it when it has happened")
  }

  static func roleUnknown(_ role: String, known: [String]) -> Diagnostic {
    Diagnostic(
      .roleUnknown, "nobody in the office has the role `\(role)`",
      hint: suggestion(for: role, among: known) ?? "the office has \(listed(known))")
  }
}
