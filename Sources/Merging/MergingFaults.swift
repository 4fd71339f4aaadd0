import Diagnostics
import Values

/// The sentences of what can go wrong while merging.
enum MergingFaults {
  // MARK: Missing data

  /// One missing field with everything that asks for it.
  static func missing(
    _ field: MissingField, places: [Place], owners: [Place], named: Int, severity: Diagnostic.Severity
  ) -> Diagnostic {
    var notes: [Diagnostic.Note] = []
    if let part = field.absentPart { notes.append(Diagnostic.Note("`\(part)` \(field.reason.words)")) }
    for place in places.dropFirst() { notes.append(Diagnostic.Note("it is asked for here too", at: place)) }
    for owner in owners.prefix(named) {
      notes.append(Diagnostic.Note(field.reason.isEmpty ? "it stands here" : "it is lacking here", at: owner))
    }
    if owners.count > named { notes.append(Diagnostic.Note("and it is so in more places")) }
    let isEmpty = field.absentPart == nil && field.reason.isEmpty
    return Diagnostic(
      isEmpty ? .emptyField : .missingField, sentence(field, isEmpty), at: places.first, severity: severity,
      notes: notes, hint: hint(field) ?? field.reason.hint)
  }

  private static func hint(_ field: MissingField) -> String? {
    // The name that is lacking: the last of the part that is not there.
    let lacking = String((field.absentPart ?? field.path).split(separator: ".").last ?? "")
    switch field.siblings {
    case .none: return nil
    case .record(let record): return suggestion(for: lacking, among: record.entries.map(\.key))
    case .names(let names): return suggestion(for: lacking, among: names)
    case .elements(let count): return listHas(count)
    }
  }

  private static func sentence(_ field: MissingField, _ isEmpty: Bool) -> String {
    switch field.reason {
    case .notGiven(let macro): "the macro `\(macro)` uses `\(field.path)`, which is not given to it"
    case .noElse: "`\(field.path)` gives nothing when its condition does not hold"
    default: isEmpty ? "`\(field.path)` is empty" : "`\(field.path)` is missing from the data"
    }
  }

  static func listHas(_ count: Int) -> String {
    count == 1 ? "the list has 1 element" : "the list has \(count) elements; the first is number 0"
  }

  static func didYouMean(_ name: String, among names: [String]) -> String? { suggestion(for: name, among: names) }

  static func valueStands(at place: Place) -> Diagnostic.Note {
    Diagnostic.Note("the value stands in the data", at: place)
  }

  static func moreFindings(_ count: Int) -> Diagnostic {
    Diagnostic(.moreFaults, "\(count) more faults were found and are not shown")
  }

  // MARK: Names, while compiling

  static func unknownFilter(_ name: String, known: [String], at place: Place) -> Diagnostic {
    Diagnostic(
      .unknownFilter, "there is no filter `\(name)`", at: place,
      hint: filterHint(name, known: known))
  }

  /// What to write instead of a filter that is not there.
  static func filterHint(_ name: String, known: [String]) -> String {
    FilterTable.leftOut.first { $0.name == name }?.reason ?? ForeignFilterNames.hint(for: name)
      ?? suggestion(for: name, among: known) ?? "the README lists all filters under «Filters»"
  }

  static func unknownTest(_ name: String, known: [String], at place: Place) -> Diagnostic {
    Diagnostic(.unknownTest, "there is no test `\(name)`", at: place, hint: suggestion(for: name, among: known))
  }

  static func unknownFunction(_ name: String, known: [String], at place: Place) -> Diagnostic {
    Diagnostic(
      .unknownFunction, "there is no function or macro `\(name)`", at: place,
      hint: suggestion(for: name, among: known))
  }

  static func tooManyArguments(_ signature: Signature, what: String, given: Int, at place: Place) -> Diagnostic {
    let takes = signature.parameters.count
    let limit = takes == 0 ? "no arguments" : takes == 1 ? "one argument at most" : "\(takes) arguments at most"
    return Diagnostic(
      .wrongArguments, "the \(what) `\(signature.name)` takes \(limit), but \(given.areGiven)", at: place,
      hint: "write `\(signature.written)`")
  }

  static func unknownArgument(_ name: String, of signature: Signature, what: String, at place: Place) -> Diagnostic {
    Diagnostic(
      .wrongArguments, "the \(what) `\(signature.name)` has no argument `\(name)`", at: place,
      hint: suggestion(for: name, among: signature.parameters.map(\.name)) ?? "write `\(signature.written)`")
  }

  static func argumentTwice(_ name: String, of signature: Signature, what: String, at place: Place) -> Diagnostic {
    Diagnostic(
      .wrongArguments, "the argument `\(name)` of the \(what) `\(signature.name)` is given twice", at: place,
      hint: "leave one of the two out")
  }

  static func argumentLeftOut(_ name: String, of signature: Signature, what: String, at place: Place) -> Diagnostic {
    Diagnostic(
      .wrongArguments, "the \(what) `\(signature.name)` needs the argument `\(name)`", at: place,
      hint: "write `\(signature.written)`")
  }

  static func tooManyDigits(at place: Place) -> Diagnostic {
    Diagnostic(.numberTooLarge, "the number has more than \(Decimal.digitLimit) digits", at: place)
  }

  static func tooDeep(limit: Int, at place: Place) -> Diagnostic {
    Diagnostic(
      .nestedTooDeep, "the tags stand in each other more than \(limit) levels deep", at: place,
      hint: "move the inner part to a macro or to a template of its own and `{% include %}` it")
  }

  // MARK: Files

  static func unknownFile(_ name: String, known: [String], at place: Place) -> Diagnostic {
    Diagnostic(
      .includeNotFound, "there is no template `\(name)`", at: place,
      hint: suggestion(for: name, among: known) ?? "give the folder it is in with `--include`")
  }

  static func includesItself(_ name: String, chain: [String], at place: Place) -> Diagnostic {
    let way = (chain.drop { $0 != name } + [name]).map { "`\($0)`" }.joined(separator: " → ")
    return Diagnostic(
      .includeCycle, "the template `\(name)` includes itself", at: place, notes: [Diagnostic.Note(way)],
      hint: "use a macro or a loop with `recursive` for what repeats within itself")
  }

  static func whileIncluding(_ diagnostic: Diagnostic, _ name: String, at place: Place) -> Diagnostic {
    var diagnostic = diagnostic
    if diagnostic.place == nil {
      diagnostic.place = place
    } else {
      diagnostic.notes.append(Diagnostic.Note("while including `\(name)`", at: place))
    }
    return diagnostic
  }

  static func notAFileName(_ value: Value) -> Diagnostic {
    Diagnostic(.includeNotFound, "a template is named by a text, not by \(value.described)")
  }

  static func notInFile(_ name: String, file: String, known: [String], at place: Place) -> Diagnostic {
    Diagnostic(
      .unknownFunction, "the file `\(file)` has no macro or variable `\(name)`", at: place,
      hint: suggestion(for: name, among: known))
  }

  static func extendsInside(at place: Place) -> Diagnostic {
    Diagnostic(
      .wrongExtends, "`extends` stands inside another tag", at: place, hint: "put it at the top of the file")
  }

  static func extendsTwice(at place: Place) -> Diagnostic {
    Diagnostic(.wrongExtends, "the template extends two others", at: place, hint: "keep one `extends`")
  }

  static func extendsComputed(at place: Place) -> Diagnostic {
    Diagnostic(
      .wrongExtends, "the template to extend must be named by a plain text", at: place,
      hint: "write `{% extends \"layout.html\" %}`")
  }

  static func blockTwice(_ name: String, at place: Place, first: Place) -> Diagnostic {
    Diagnostic(
      .repeatedBlock, "there are two blocks named `\(name)`", at: place,
      notes: [Diagnostic.Note("the first one is here", at: first)],
      hint: "give one of them another name, or say the first again with `{{ self.\(name)() }}`")
  }

  static func blockRequired(_ name: String, at place: Place) -> Diagnostic {
    Diagnostic(
      .blockLeftOut, "the block `\(name)` must be filled by a template that extends this one", at: place,
      hint: "write `{% block \(name) %}…{% endblock %}` in that template")
  }

  static func blockOfOtherKind(_ name: String, at place: Place?) -> Diagnostic {
    Diagnostic(
      .blockOfOtherKind, "the block `\(name)` holds another kind of content than the one it stands for", at: place,
      hint: "let both stand alone between paragraphs, or both within a line")
  }

  static func noSuper(_ name: String, at place: Place?) -> Diagnostic {
    Diagnostic(.blockLeftOut, "`super()` is used in the block `\(name)`, which stands for no other", at: place)
  }
}

extension MissingField.Reason {
  fileprivate var isEmpty: Bool { if case .empty = self { true } else { false } }

  fileprivate var hint: String {
    switch self {
    case .notGiven: "give it in the call, or write `name=…` in the macro to say what stands for it"
    case .noElse: "add `else` to say what stands there then"
    default: "fill it in, or write `| default(\"…\")` after it to say what stands for it"
    }
  }

  fileprivate var words: String {
    switch self {
    case .absent: "is not there at all"
    case .empty: "is empty"
    case .notGiven: "is not given"
    case .noElse: "gives nothing"
    case .notARecord(let kind):
      "is \(kind == "text" ? "a text" : kind == "list" ? "a list" : kind), which has no such field"
    }
  }
}
