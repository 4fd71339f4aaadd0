import Diagnostics
import Values

/// What can be wrong with the codes of a party, in sentences.
extension Diagnostic {
  /// - Parameter owner: how a sentence calls the party: ``client `sever` ``.
  static func requisite(
    _ flaw: RequisiteFlaw, _ field: RequisiteField, _ code: String, of owner: String, at place: DataPlace?
  ) -> Diagnostic {
    let subject = "\(field.spoken) of \(owner)"
    let place = place?.place
    let shown = code.count > longest ? code.prefix(longest) + "…" : code
    switch flaw {
    case .characters(let strangers):
      return Diagnostic(
        .requisiteCharacter, "\(subject) is `\(shown)`: \(Self.told(strangers))", at: place,
        hint: Self.hint(for: strangers, in: code, field))
    case .length(let count, let usual):
      return Diagnostic(
        .requisiteLength, "\(subject) is `\(shown)`, which has \(count) characters instead of \(Self.either(usual))",
        at: place, hint: Self.hint(forLengthOf: code, field))
    case .zeros:
      return Diagnostic(
        .requisiteZeros, "\(subject) is nothing but zeros", at: place,
        hint: "write the real one, or leave it empty until it is known")
    case .beginning(let usual):
      return Diagnostic(
        .requisiteBeginning, "\(subject) is `\(shown)`, and every \(field.label) begins with \(usual)", at: place,
        hint: field == .ogrn || field == .ogrnip
          ? "take it from the extract of the register: a number that begins otherwise is that of an entry" : nil)
    case .key(let expected, let position):
      return Diagnostic(
        .requisiteKey,
        "\(subject) is `\(shown)`, and its check digits do not fit: \(Self.key(expected, position))", at: place,
        hint: Self.hint(forKeyOf: field))
    case .belongs(let other):
      return Diagnostic(
        .requisiteMisplaced, "\(subject) is `\(shown)`, which belongs to \(other.spoken)", at: place,
        hint: "move it there")
    case .anotherBank(let usual):
      return Diagnostic(
        .requisitesDisagree, "\(subject) is `\(shown)` and ends otherwise than its bank's БИК, with `\(usual)`",
        at: place, hint: "take both from the same letter of the bank")
    case .unusual(let what):
      return Diagnostic(
        .requisiteUnusual, "\(subject) is `\(shown)`\(Self.told(what))", at: place, severity: .warning,
        hint: Self.hint(for: what))
    }
  }

  /// What is longer is no code, and its beginning says as much.
  private static let longest = 40

  // MARK: Characters

  /// More than these are counted, not named.
  private static let named = 3

  private static func told(_ strangers: [StrangeCharacter]) -> String {
    var parts = strangers.prefix(named).map { stranger in
      let script = Lookalike.script(of: stranger.character).map { "the \($0) letter " } ?? ""
      let meant = stranger.meant.map { ", perhaps meant as `\($0)`" } ?? ""
      return "character \(stranger.position) is \(script)`\(stranger.character)`\(meant)"
    }
    if strangers.count > named { parts.append("\(strangers.count - named) more cannot stand there") }
    return parts.joined(separator: "; ")
  }

  private static func hint(for strangers: [StrangeCharacter], in code: String, _ field: RequisiteField) -> String {
    if strangers.contains(where: { "Ee".contains($0.character) }), code.contains("+") {
      return "a spreadsheet has made a number of it: make the column text and copy the code once more"
    }
    if code.count <= longest, let repaired = RequisiteText.repaired(code, strangers) {
      if field.isPossible(repaired) { return "write `\(repaired)` if that is what the papers have" }
      return "write digits alone, and compare the others too: `\(repaired)` would not be right either"
    }
    if strangers.count * 2 >= code.count { return "leave it empty while it is not known" }
    if strangers.contains(where: { "/\\,;".contains($0.character) }) {
      return "each code has a field of its own: write one here"
    }
    return field == .kpp ? "write digits, and at most two capital Latin letters as 5 and 6" : "write digits alone"
  }

  // MARK: Lengths and keys

  private static func hint(forLengthOf code: String, _ field: RequisiteField) -> String {
    let restored = "0" + code
    // Accounts and register numbers do not begin with a zero.
    if [.inn, .kpp, .bik, .okpo].contains(field), field.isPossible(restored) {
      return "a spreadsheet drops zeros at the beginning: write `\(restored)` if that is what the papers have"
    }
    return "count the digits against the papers"
  }

  private static func key(_ expected: String, _ position: Int) -> String {
    let digits = expected.count == 1 ? "digit \(position)" : "digits \(position) and \(position + 1)"
    return "\(digits) would be `\(expected)` if all others are right"
  }

  private static func hint(forKeyOf field: RequisiteField) -> String {
    switch field {
    case .account, .correspondentAccount:
      "a digit is wrong in the account or in the БИК, or the account is at another bank"
    default: "a digit is wrong, or two stand in each other's place: compare it with the papers"
    }
  }

  private static func either(_ lengths: [Int]) -> String {
    let words = lengths.map(String.init)
    return words.count < 2 ? words.joined() : words.dropLast().joined(separator: ", ") + " or " + words[words.count - 1]
  }

  private static func told(_ what: UnusualRequisite) -> String {
    switch what {
    case .notACommercialBank: ", which is not that of a commercial bank, so accounts are not checked against it"
    case .treasuryAccount: ", an account of the treasury, whose key is not checked"
    case .withoutBank: ", and without a sound БИК its key cannot be checked"
    case .roubleCode: ", and accounts in roubles have `810` as digits 6 to 8, not `643`"
    case .accountGroup(let usual): ", and accounts of such a client mostly begin with \(usual)"
    case .okpoKey(let expected): ", and its last digit would mostly be \(expected)"
    case .branchReason(let reason): ", whose digits 5 and 6 are `\(reason)`; a branch mostly has `\(KPP.branchReason)`"
    case .example: ", the example of a new office"
    case .otherLength(let usual): ", and such a client mostly has one of \(usual) digits"
    }
  }

  private static func hint(for what: UnusualRequisite) -> String {
    switch what {
    case .example: "write your own codes over the examples"
    case .withoutBank: "fill in the БИК of the bank"
    default: "correct it, or leave it as it is where the papers have it so"
    }
  }
}

extension RequisiteField {
  /// Whether a code could be right, as far as it can be told without its bank.
  fileprivate func isPossible(_ code: String) -> Bool { flaws(in: code, bik: nil).allSatisfy(\.isWarning) }
}
