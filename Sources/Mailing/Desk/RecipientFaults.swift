import Diagnostics
import DocumentRegistry

/// What is wrong with consents and with the suppression list, in sentences.
extension Diagnostic {
  static func consentIncomplete(_ missing: [String], at place: Place?) -> Diagnostic {
    Diagnostic(
      .consentProof, "a consent without \(missing.joined(separator: ", ")) proves nothing", at: place,
      hint: "say when it was given, how, in what words and by whom; that an address can be found is no consent")
  }

  static func consentAhead(_ day: String, today: String, at place: Place?) -> Diagnostic {
    Diagnostic(
      .consentProof, "\(day) has not come yet: today is \(today)", at: place,
      hint: "write the day on which it was given")
  }

  static func consentOutlived(_ address: String, given day: String, left: String) -> Diagnostic {
    Diagnostic(
      .consentProof, "the consent of `\(address)` of \(day) is not noted: its owner left on \(left)",
      severity: .warning, hint: "only a consent that was given on a later day counts")
  }

  static func recipientUnknown(_ address: String, list: String) -> Diagnostic {
    Diagnostic(
      .recipientUnknown, "`\(address)` is not on \(list)",
      hint: "see who is: engross mail \(list == "the suppression list" ? "suppress" : "consent")")
  }

  static func listWithoutAddresses(_ path: String) -> Diagnostic {
    Diagnostic(
      .recipientUnknown, "the list has no column with addresses", at: Place(file: path),
      hint: "call it `address`, `email` or «Эл. почта»")
  }

  static func causeUnknown(_ written: String, at place: Place?) -> Diagnostic {
    let known = Suppression.Cause.allCases.map(\.rawValue)
    return Diagnostic(
      .recipientUnknown, "`\(written)` is no cause of a suppression", at: place,
      hint: suggestion(for: written, among: known) ?? "there are \(listed(known))")
  }
}
