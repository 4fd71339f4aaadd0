import Diagnostics
import Values

/// The sentences of the registry's own findings.
extension Diagnostic {
  static func registryBusy(_ path: String) -> Diagnostic {
    Diagnostic(
      .registryBusy, "the registry is being written by another program, and did not become free in a minute",
      at: Place(file: path), hint: "nothing was changed; let the other program end, and run it again")
  }

  static func registryUnwritable(_ path: String, reason: String) -> Diagnostic {
    Diagnostic(
      .registryUnwritable, "the registry cannot be written: \(reason)", at: Place(file: path),
      hint: "nothing was changed; make room on the disk, or see who may write there, and run it again")
  }

  static func registryDamaged(_ path: String, reason: String) -> Diagnostic {
    Diagnostic(
      .registryDamaged, "the registry cannot be used: \(reason)", at: Place(file: path),
      hint: "nothing was changed; bring the last copy of the folder `registry` back")
  }

  static func registryLost(_ path: String) -> Diagnostic {
    Diagnostic(
      .registryDamaged, "the registry's database is gone, and files of its documents are still there",
      at: Place(file: path), hint: "bring the last copy of the folder `registry` back")
  }

  static func registryNewer(_ path: String) -> Diagnostic {
    Diagnostic(
      .registryDamaged, "the registry was made by a newer Engross", at: Place(file: path),
      hint: "use that version, or a newer one")
  }

  static func registryTwice(_ path: String) -> Diagnostic {
    Diagnostic(
      .numberTaken, "two documents would have the same number or the same path", at: Place(file: path),
      hint: "nothing was changed; run it again, and see what there is with: engross list")
  }

  static func registryRefuses(_ path: String, reason: String) -> Diagnostic {
    Diagnostic(
      .registryDamaged, "the registry does not take what was to be written: \(reason)", at: Place(file: path),
      hint: "nothing was changed; see whether the registry is sound with: engross verify")
  }

  static func journalRecord(_ position: Int) -> Diagnostic {
    Diagnostic(
      .journalBroken, "record \(position) of the journal does not say what a record says",
      hint: "see what else is wrong with: engross verify")
  }

  static func factsUnreadable(_ number: String) -> Diagnostic {
    Diagnostic(
      .journalBroken, "what is known of `\(number)` would not be the same when it is read again",
      hint: "nothing was changed; see whether its amount has more than 18 digits before the point")
  }

  static func revisionDigest(_ position: Int) -> Diagnostic {
    Diagnostic(
      .journalBroken, "record \(position) of the journal names a digest that its files do not give",
      hint: "the revision was not made by Engross: see which it is with: engross verify")
  }

  static func clockBackwards(now: String, last: String) -> Diagnostic {
    Diagnostic(
      .clockBackwards, "the clock says \(now), and the journal's last record was made at \(last)",
      hint:
        "set the clock right that is wrong: if it is this machine's, run it again then; if it was that of the machine "
        + "that wrote the record, nothing new is taken until that time comes, unless you bring back the copy of "
        + "`registry` made before it")
  }
}

// MARK: Numbers

extension Diagnostic {
  static func numbersNotRecord(at place: DataPlace?) -> Diagnostic {
    Diagnostic(
      .numberPattern, "`numbers` is not a group of patterns", at: place?.place,
      hint: "write a line for each kind: offer: \"{n:03}/{yyyy}-КП\"")
  }

  static func numberPatternNotText(kind: String, at place: DataPlace?) -> Diagnostic {
    Diagnostic(
      .numberPattern, "the pattern of the numbers of `\(kind)` is not a text", at: place?.place,
      hint: "write it in quotes: \"{n}/{yyyy}\"")
  }

  static func numberPattern(
    _ written: String, kind: String, _ flaw: NumberPattern.Flaw, at place: DataPlace?
  ) -> Diagnostic {
    let known = "{n}, {n:03}, {yyyy}, {yy}, {mm} and {parent}"
    let message =
      switch flaw {
      case .unclosed: "a `{` without its `}`"
      case .unknownField(let field): "there is no `{\(field)}`"
      case .counters(0): "there is no counter in it"
      case .counters: "there are several counters in it"
      case .width(let field): "`{\(field)}` is no count of digits"
      }
    return Diagnostic(
      .numberPattern, "the pattern `\(written)` of the numbers of `\(kind)` cannot be used: \(message)",
      at: place?.place, hint: "a pattern has one {n}, and beside it what you like of \(known)")
  }

  static func numberTaken(_ number: String, kind: String) -> Diagnostic {
    Diagnostic(
      .numberTaken, "there is already a document `\(number)` of the kind `\(kind)`",
      hint: "leave --number out to take the next one; to change the document: engross revise '\(number)'")
  }

  static func numberListed(_ number: String) -> Diagnostic {
    Diagnostic(
      .numberTaken, "the office's list of contracts already has a contract `\(number)`",
      hint: "leave --number out to take the next one, or take the contract out of contracts.yaml to enter it here")
  }

  static func numberHeld(_ number: String, next: String) -> Diagnostic {
    Diagnostic(
      .numberTaken, "`\(number)` is held for a batch that has documents to make",
      hint: "leave --number out: the next number is `\(next)`")
  }

  static func numberGap(_ number: String, next: String) -> Diagnostic {
    Diagnostic(
      .numberGap, "`\(number)` would leave a gap: the next number is `\(next)`",
      hint: "leave --number out to take the next one")
  }

  static func numberWithoutParent(kind: String, pattern: String) -> Diagnostic {
    Diagnostic(
      .numberPattern, "the numbers of `\(kind)` name the document it belongs to (`\(pattern)`), and none is named",
      hint: "say which it is: --parent NUMBER")
  }
}

// MARK: Entries

extension Diagnostic {
  static func entryUnknown(_ number: String, nearest: [String], isEmpty: Bool) -> Diagnostic {
    Diagnostic(
      .entryUnknown, "there is no document `\(number)` in the registry",
      hint: suggestion(for: number, among: nearest)
        ?? (nearest.isEmpty
          ? (isEmpty ? "the registry is empty: make a document with engross new" : "see what there is: engross list")
          : "near it are \(listed(nearest))"))
  }

  static func entryAmbiguous(_ number: String, kinds: [String]) -> Diagnostic {
    Diagnostic(
      .entryUnknown, "there are several documents `\(number)`: \(listed(kinds))",
      hint: "say which one is meant: '\(kinds[0]) \(number)'")
  }
}
