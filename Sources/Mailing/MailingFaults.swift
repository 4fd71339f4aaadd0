import Diagnostics
import DocumentRegistry

/// What keeps a mailing from being prepared, in sentences.
extension Diagnostic {
  static func senderMissing(_ path: String) -> Diagnostic {
    Diagnostic(
      .mailSettingMissing, "the office has no address that letters come from", at: Place(file: path),
      hint: "write `email` on the company's card, or `mail: {from: {name: …, address: …}}`")
  }

  static func classMissing() -> Diagnostic {
    Diagnostic(
      .mailingClass, "nothing says what the law makes of these letters",
      hint:
        "--class advertising to those who consented to it, --class reply to who asked, --class service under a contract"
    )
  }

  static func reasonMissing(_ letterClass: LetterClass) -> Diagnostic {
    Diagnostic(
      .mailingClass, "letters of the class `\(letterClass.rawValue)` need a reason and what they are written for",
      hint: letterClass == .reply
        ? "say who asked for what: --reason 'asked for an offer' --link 'request 118 of 2026-11-20'"
        : "name the contract: --reason 'prices of the new year' --link 7/2026")
  }

  /// - Parameter kind: of the entry that has the number; nil where none has.
  static func linkUnknown(_ number: String, kind: String?, known: [String]) -> Diagnostic {
    Diagnostic(
      .mailingClass,
      kind.map { "`\(number)` is of the kind `\($0)`, and a letter of service is written under a contract" }
        ?? "no contract has the number `\(number)`, and a letter of service is written under one",
      hint: suggestion(for: number, among: known)
        ?? (known.isEmpty
          ? "enter the contract, or list it in contracts.yaml; a letter that somebody asked for is of --class reply"
          : "there are \(listed(known)); a letter that somebody asked for is of --class reply"))
  }

  static func selectionEmpty(_ words: String) -> Diagnostic {
    Diagnostic(
      .mailingEmpty, "there is no document to send" + (words.isEmpty ? "" : ": \(words)"),
      hint: "name a batch, numbers, or filters as `engross list` has them: --batch, --numbers, --kind offer")
  }

  /// - Parameter only: what keeps all of the documents here that could go; nil where there are several reasons.
  static func nobodyToWriteTo(_ reasons: [String], only reason: LeftOutReason?) -> Diagnostic {
    let hint =
      switch reason {
      case .noContract: "name a contract in force of each client: --link 7/2026 --link 8/2026"
      case .already: "where they are meant to be sent once more, say so: --anew"
      case .tooLarge: "attach fewer formats, or allow more: `mail: {limits: {attachment_mb: …}}` in office.yaml"
      case .noAttachment: "attach a format that the documents were made in, or make them in that one: engross revise"
      default:
        "put the addresses right on the clients' cards, make the documents anew with `engross revise`, and prepare again"
      }
    return Diagnostic(
      .mailingEmpty, "nobody is left to write to", notes: reasons.prefix(20).map { Note($0) }, hint: hint)
  }

  /// - Parameter batch: whose documents they are, where some others of it may go.
  static func notApproved(_ numbers: [String], batch: String? = nil) -> Diagnostic {
    let agreed: [ApprovalState.Phase] = [.approved, .onSigning, .signed, .registered]
    let others = batch.map { ": --batch \($0)" + agreed.map { " --state \($0.rawValue)" }.joined() } ?? ""
    return Diagnostic(
      .mailingUnapproved,
      numbers.count == 1
        ? "`\(numbers[0])` is not approved, and only approved documents are sent"
        : "\(numbers.count) documents are not approved, and only approved ones are sent: \(listed(numbers))",
      hint:
        "submit and approve them first, or leave them out\(others); an office that sends drafts says `mail: {drafts: allowed}`"
    )
  }

  static func notFollowed(_ numbers: [String], batch: String) -> Diagnostic {
    Diagnostic(
      .mailingUnapproved,
      "what was decided about `\(batch)` has not reached \(numbers.count) of its documents: \(listed(numbers))",
      hint: "a program was stopped before; bring them to where the batch is, then prepare again: engross tick")
  }

  static func nothingApproved(_ documents: [MailingPlan.LeftOut]) -> Diagnostic {
    Diagnostic(
      .mailingUnapproved,
      documents.count == 1
        ? "`\(documents[0].number)` is not sent: \(documents[0].detail)"
        : "none of \(documents.count) documents is sent, as only what is approved goes out",
      notes: documents.count == 1 ? [] : documents.prefix(20).map { Note("`\($0.number)`: \($0.detail)") },
      hint: "see how each stands: engross show NUMBER")
  }

  static func nobodyConsented(_ count: Int) -> Diagnostic {
    Diagnostic(
      .mailingConsent,
      "no recipient has given a consent to advertising that is on record" + (count > 1 ? "; there are \(count)" : ""),
      notes: [Note("38-ФЗ, article 18: advertising by e-mail needs a consent given before, and the sender proves it")],
      hint:
        "note consents with `engross mail consent`, or print the letter and post it: engross post; paper needs no consent"
    )
  }

  static func leftOut(_ document: MailingPlan.LeftOut) -> Diagnostic {
    let name = document.clientName.isEmpty ? "" : " (\(document.clientName))"
    let hint: String? =
      switch document.reason {
      case .notApproved: "once it is approved, send it alone: engross mail prepare --numbers \(document.number)"
      case .already: "to send it once more: engross mail prepare --numbers \(document.number) --anew"
      default: nil
      }
    return Diagnostic(
      .mailingLeftOut,
      "`\(document.number)`\(name) gets no letter: \(document.detail.isEmpty ? document.reason.words : document.detail)",
      severity: .warning, hint: hint)
  }

  static func heldBack(_ count: Int, _ reason: LeftOutReason, names: [String], number: String) -> Diagnostic {
    Diagnostic(
      .mailingLeftOut,
      "\(count == 1 ? "one letter is" : "\(count) letters are") kept back, \(reason.words): \(listed(names, most: 5))",
      severity: .warning,
      hint: reason == .noConsent
        ? "note the consent, then: engross mail resume \(number) --retry-kept; or print the letter and post it: engross post"
        : nil)
  }

  static func moreLeftOut(_ count: Int, number: String) -> Diagnostic {
    Diagnostic(
      .mailingLeftOut, "\(count) more documents bring no letter", severity: .warning,
      hint: "see all: engross mail report \(number)")
  }

  static func attachmentFormat(_ name: String, known: [String]) -> Diagnostic {
    Diagnostic(
      .mailingClass, "`\(name)` is no format of attachments",
      hint: suggestion(for: name, among: known)
        ?? "there are \(listed(known)); none for a letter alone")
  }
}

// MARK: Mailings that are there

extension Diagnostic {
  static func notAMailing(_ number: String, kind: String) -> Diagnostic {
    Diagnostic(
      .notAMailing, "`\(number)` is of the kind `\(kind)`, not a mailing",
      hint: "see the mailings: engross mail status")
  }

  static func mailingEmptyHanded(_ number: String) -> Diagnostic {
    Diagnostic(
      .mailingUnprepared, "`\(number)` has no letters and no template in the registry",
      hint: "prepare it anew: engross mail prepare")
  }

  static func mailingUnprepared(_ number: String) -> Diagnostic {
    Diagnostic(
      .mailingUnprepared, "not all letters of `\(number)` are in the outbox: preparing it was stopped",
      hint: "go on with it: engross mail resume \(number)")
  }

  static func mailingCancelled(_ number: String) -> Diagnostic {
    Diagnostic(
      .mailingCancelled, "`\(number)` was called off; nothing more of it is sent",
      hint: "prepare it again: engross mail prepare; with --anew those get it once more to whom it had gone")
  }

  static func mailingOver(_ number: String) -> Diagnostic {
    Diagnostic(
      .mailingCancelled, "every letter of `\(number)` has gone or stays here: there is nothing to call off",
      hint: "see what became of them: engross mail status \(number) --letters")
  }

  static func mailingBusy(_ number: String) -> Diagnostic {
    Diagnostic(
      .mailingBusy, "another program is sending `\(number)`",
      hint: "wait until it is done, or end it there; see how far it is: engross mail status \(number)")
  }

  static func letterUnknown(_ written: String, number: String, count: Int) -> Diagnostic {
    Diagnostic(
      .letterUnknown, "`\(number)` has no letter `\(written)`",
      hint: count == 0 ? "it has none" : "they are counted from 1 to \(count); a client's is found by --client ID")
  }

  /// - Parameter phase: nil where no letter is for the address.
  static func letterNotGivenUp(
    _ address: String, _ phase: LetterState.Phase?, _ isOfKept: Bool, number: String
  ) -> Diagnostic {
    Diagnostic(
      .letterUnknown,
      phase.map { "the letter to `\(address)` was not \(isOfKept ? "kept back" : "refused"): it is \($0.words)" }
        ?? "`\(number)` has no letter to `\(address)`",
      hint: phase == .handedOver
        ? "decide about it: engross mail resume \(number) --unsure resend|skip"
        : "see every letter: engross mail status \(number) --letters")
  }

  static func stayGivenUp(_ names: [String], _ reason: LeftOutReason, _ isOfKept: Bool) -> Diagnostic {
    let hint: String? =
      switch reason {
      case .noConsent: "note the consent: engross mail consent \(names.count == 1 ? names[0] : "ADDRESS")"
      case .already: "to send a document once more: engross mail prepare --numbers NUMBER --anew"
      default:
        "where that is a mistake too, first: engross mail suppress --remove \(names.count == 1 ? names[0] : "ADDRESS")"
      }
    return Diagnostic(
      .mailingLeftOut,
      "\(names.count == 1 ? "one letter stays" : "\(names.count) letters stay") \(isOfKept ? "kept back" : "refused"), \(reason.words): \(listed(names, most: 5))",
      severity: .warning, hint: hint)
  }

  static func contentChanged(_ name: String, number: String) -> Diagnostic {
    Diagnostic(
      .mailingContent, "the letter to \(name) would not be what was prepared; nothing more of `\(number)` is sent",
      hint:
        "the sender or the words on unsubscribing in office.yaml were changed since, or something that the letters include: bring it back, or call the mailing off and prepare it again: engross mail cancel \(number)"
    )
  }

  static func keyMissing(_ path: String) -> Diagnostic {
    Diagnostic(
      .mailingKey, "the key of the unsubscribe tokens is not there", at: Place(file: path),
      hint:
        "it is made with the first mailing of advertising; where there was one, bring it back from a copy of the registry's folder"
    )
  }

  static func keyDamaged(_ path: String) -> Diagnostic {
    Diagnostic(
      .mailingKey, "the key of the unsubscribe tokens does not have its 32 bytes", at: Place(file: path),
      hint: "bring it back from a copy of the registry's folder")
  }

  static func pdfMissing(_ name: String) -> Diagnostic {
    Diagnostic(
      .mailingStopped, "there is no PDF of `\(name)`",
      hint: "see that LibreOffice is installed, or attach --attach docx")
  }
}

// MARK: Sending

extension Diagnostic {
  static func tooManyRefused(_ number: String, refused: Int, of answered: Int) -> Diagnostic {
    Diagnostic(
      .mailingPaused, "`\(number)` stands still: \(refused) of \(answered) letters were refused",
      notes: [Note("providers begin to refuse everything from a sender with more than two in a hundred")],
      hint: "see why, engross mail status \(number) --letters; then go on with: engross mail resume \(number)")
  }

  static func lettersRefused(_ count: Int, number: String) -> Diagnostic {
    Diagnostic(
      .mailingRefused, count == 1 ? "one letter was refused" : "\(count) letters were refused", severity: .warning,
      hint: "see why: engross mail status \(number) --letters")
  }

  static func lettersUnsure(_ count: Int, number: String, names: [String], isCancelled: Bool = false) -> Diagnostic {
    Diagnostic(
      .mailingUnsure,
      "\(count == 1 ? "one letter" : "\(count) letters") may have gone out or not: \(listed(names, most: 5))",
      severity: .warning,
      notes: [Note("they were handed over, and no answer was noted: the connection broke, or the program was ended")],
      hint: isCancelled
        ? "ask them; that nothing more goes to them is said by: engross mail resume \(number) --unsure skip"
        : "ask them, or decide: engross mail resume \(number) --unsure resend|skip")
  }

  static func letterFailed(_ name: String, _ reason: String) -> Diagnostic {
    Diagnostic(.mailingRefused, "the letter to \(name) is not sent: \(reason)", severity: .warning)
  }
}

extension Diagnostic {
  static func notADocument(_ number: String, kind: String) -> Diagnostic {
    Diagnostic(
      .mailingEmpty, "`\(number)` is of the kind `\(kind)`, which no letter brings",
      hint: kind == BatchFacts.kind
        ? "to send its documents: --batch \(number)" : "name offers, contracts or other documents")
  }
}
