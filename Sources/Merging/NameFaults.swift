import Diagnostics
import Wording

/// The sentences of what can go wrong with names and their cases.
extension MergingFaults {
  static func unknownCase(_ name: String) -> Diagnostic {
    let names = GrammaticalCase.allCases.map(\.rawValue)
    return Diagnostic(
      .badArgument, "there is no case `\(name)`",
      hint: didYouMean(name, among: names) ?? "use \(listed(names, "or"))")
  }

  static func unknownGender(_ name: String) -> Diagnostic {
    Diagnostic(.badArgument, "there is no gender `\(name)`", hint: "use `male` or `female`")
  }

  static func initialsOrder(_ order: String) -> Diagnostic {
    Diagnostic(
      .badArgument, "initials stand `before` or `after` the surname, not `\(order)`",
      hint: "write `initials` or `initials(\"after\")`")
  }

  static func genderNeeded(_ name: String, path: String?) -> Diagnostic {
    Diagnostic(
      .genderNeeded, "`\(name)` can be a man or a woman, and the form differs",
      hint: path.map { "add `gender: male` or `gender: female` to `\($0)`" }
        ?? "use the card of the person, with `gender: male` or `gender: female`")
  }

  static func formIsNeeded(at place: Place) -> Diagnostic.Note { Diagnostic.Note("its form is needed here", at: place) }

  static func nounUnknown(_ name: String) -> Diagnostic {
    Diagnostic(
      .genderNeeded, "it cannot be told whether `\(name)` is masculine, feminine or neuter",
      hint: "write the full form before the name, as in «Акционерное общество «Север»»")
  }

  static func formNotGiven(_ gender: String) -> Diagnostic {
    Diagnostic(
      .wrongArguments, "`gendered` has no form for the \(gender), which is needed here",
      hint: "write `gendered(masculine, feminine, neuter, plural)`")
  }

  static func uncertainForm(
    _ form: String, of text: String, in target: GrammaticalCase, _ doubt: DeclensionDoubt, settledBy field: String?
  ) -> Diagnostic {
    var message = "the \(target.rawValue) of `\(text)` is not certain: \(reason(doubt)); "
    message += form == text ? "it is left as it is" : "`\(form)` is written"
    if let alternative = doubt.alternative { message += ", it may be `\(alternative)`" }
    return Diagnostic(
      .formUncertain, message, severity: .warning,
      hint: field.map { "write `\($0)` on the card to settle it" } ?? "write the form itself in the template")
  }

  private static func reason(_ doubt: DeclensionDoubt) -> String {
    switch doubt.reason {
    case .bearerDecides: "families treat `\(doubt.word)` differently"
    case .stressDecides: "`\(doubt.word)` does not change if it is foreign and stressed on its end"
    case .notRussian: "`\(doubt.word)` is not in Russian letters"
    case .unknownShape: "no rule fits `\(doubt.word)`"
    }
  }
}
