import Diagnostics
import DocumentRegistry
import Values

/// What stands in the way of a batch, in sentences.
extension Diagnostic {
  static func batchCondition(_ condition: String, reason: String?) -> Diagnostic {
    Diagnostic(
      .batchCondition, "`\(condition)` is no condition: \(reason ?? "it is empty")",
      hint: "write it as in a template: client.area > 1000 and client.manager == 'orlova'")
  }

  /// - Parameter options: as they are written.
  static func batchRowPackages(_ options: [String], own count: Int, of rows: Int) -> Diagnostic {
    let own = count < rows ? "\(count) of \(rows) rows name" : "all of them name"
    return Diagnostic(
      .batchRowPackages,
      "\(listed(options)) \(options.count == 1 ? "is" : "are") for rows that name no package: \(own) their own",
      severity: .warning,
      hint: "leave the column out with --map 'HEADING=' if the option is meant for all rows")
  }

  static func batchEmpty(condition: String?) -> Diagnostic {
    Diagnostic(
      .batchEmpty,
      condition.map { "there is no client for whom `\($0)` is true" } ?? "the list names no client",
      hint: condition == nil ? "give the list a row for each client" : "leave --where out to have all of them")
  }

  static func conditionField(_ path: String, known: [String]) -> Diagnostic {
    let ofClient = "client." + path
    let near = path.contains(".") ? suggestion(for: path, among: known) : suggestion(for: ofClient, among: known)
    return Diagnostic(
      .batchEmpty, "no client has the field `\(path)`, which --where asks for",
      hint: known.contains(ofClient)
        ? "did you mean `\(ofClient)`?" : near ?? "see what clients have: a heading of the list, or of the office's own"
    )
  }

  static func batchFaulty(_ count: Int, of rows: Int, copy: String?) -> Diagnostic {
    Diagnostic(
      .batchFaulty, "nothing was made: \(count) of \(rows) rows have faults",
      hint: copy.map {
        "mend them in `\($0)` and give that list; --keep-going makes the others first, so that only these are left"
      } ?? "mend them, or make the others with --keep-going")
  }

  static func batchMade(_ number: String, on date: CalendarDate) -> Diagnostic {
    Diagnostic(
      .alreadyDone, "this batch was made on \(date) as `\(number)`", severity: .note,
      hint: "--anew makes all of its documents once more, with new numbers")
  }

  static func batchBegun(_ number: String, _ count: Int, of clients: Int) -> Diagnostic {
    Diagnostic(
      .batchBegun, "`\(number)` is not finished and has documents for \(count) of these \(clients) clients",
      hint:
        "give the list that it was begun with to go on with it, or begin another one for all of these clients with --anew"
    )
  }

  static func batchAgain(_ others: [(batch: BatchRow, count: Int)], of clients: Int) -> Diagnostic {
    let named = others.prefix(5).map { batch, count in
      "\(count) of these \(clients) clients have one in `\(batch.number)` of \(batch.date)"
    }
    let rest = others.count > named.count ? ", and some in \(others.count - named.count) other batches" : ""
    return Diagnostic(
      .batchAgain, "some of these clients have such documents already: \(named.joined(separator: ", "))\(rest)",
      severity: .warning, hint: "leave them out of the list if one is enough")
  }

  static func batchBusy(_ number: String) -> Diagnostic {
    Diagnostic(
      .batchBusy, "another program is making `\(number)`, the same batch",
      hint: "wait for it; if it was stopped, the same command goes on with it")
  }

  static func listChanged(_ list: String) -> Diagnostic {
    Diagnostic(
      .batchChanged, "the list was changed while its documents were made", at: Place(file: list),
      hint: "bring back the list as it was and run the same command to go on; a changed list makes another batch")
  }

  static func batchChanged(_ number: String) -> Diagnostic {
    Diagnostic(
      .batchChanged,
      "`\(number)` was begun with other clients, templates or data of the office than there are now",
      hint: "bring the data back to go on with it, or begin another one with --anew")
  }

  /// - Parameter made: nil where they were not counted.
  static func batchUnfinished(_ number: String, made: Int? = nil, of count: Int) -> Diagnostic {
    let left = made.map { "\($0) of \(count) documents are made" } ?? "its \(count) documents are not all made"
    return Diagnostic(
      .batchUnfinished, "`\(number)` is not finished: \(left)",
      hint: "run the same `engross batch` command again; it goes on where it stopped")
  }

  static func batchBehind(_ number: String, _ members: SomeMembers) -> Diagnostic {
    Diagnostic(
      .batchBehind, "the list of `\(number)` is behind \(members.count) of its documents: \(members.text)",
      hint: "take their present revisions up with: engross revise \(number)")
  }

  static func batchCopiesChanged(_ number: String, _ members: SomeMembers) -> Diagnostic {
    Diagnostic(
      .copyChanged, "copies were changed by hand of \(members.count) documents of `\(number)`: \(members.text)",
      severity: .warning,
      hint:
        "what is approved is in the registry; take a change over with: engross revise NUMBER --file, then engross revise \(number)"
    )
  }

  static func batchLeft(_ number: String, _ members: SomeMembers) -> Diagnostic {
    Diagnostic(
      .batchLeft, "`\(number)` leaves \(members.count) of its documents behind: \(members.text)",
      severity: .warning,
      hint: "decide about each of them alone, or let the batch take them up: engross revise \(number)")
  }

  static func batchNotOne(_ command: String, _ number: String) -> Diagnostic {
    Diagnostic(
      .batchNotOne, "`\(command)` is about one document, and `\(number)` is a batch of them",
      hint: "name its documents: engross list --batch '\(number)'")
  }

  static func batchFile(_ number: String) -> Diagnostic {
    Diagnostic(
      .batchFile, "the sheet of `\(number)` is made from its documents and cannot be edited",
      hint: "edit a document's own file, then: engross revise '\(number)'")
  }

  static func notABatch(_ number: String, kind: String) -> Diagnostic {
    Diagnostic(
      .notABatch, "`\(number)` is of the kind `\(kind)`, and no batch",
      hint: "see the batches: engross list --kind batch")
  }

  static func batchStopped(_ number: String?, made: Int, of count: Int?) -> Diagnostic {
    let done = count.map { ", \(made) of \($0) documents are made" } ?? ", nothing was made"
    return Diagnostic(
      .runStopped, "stopped as you asked" + done, severity: .warning,
      hint: number == nil ? nil : "the same command goes on where it stopped")
  }
}

// MARK: Its sheet

extension Diagnostic {
  static func batchSum(_ number: String, of member: String) -> Diagnostic {
    Diagnostic(
      .amountTooLarge, "the sum of `\(number)` has more digits than can be reckoned with, from `\(member)` on",
      hint: "look at the amounts: one of them is no price")
  }
}
