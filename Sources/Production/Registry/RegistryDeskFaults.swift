import Diagnostics
import Files

/// What keeps a command about registered documents from beginning, in sentences.
extension Diagnostic {
  static func registryMissing(_ path: String) -> Diagnostic {
    Diagnostic(
      .registryMissing, "this office has registered nothing yet", at: Place(file: path),
      hint: "make a document: engross new offer --client ID")
  }

  static func copySetAside(_ path: String, to aside: String) -> Diagnostic {
    Diagnostic(
      .copyChanged, "the copy was changed since it was given out, and is kept as `\(name(of: aside))`",
      at: Place(file: path), severity: .warning,
      hint: "to take the change over: engross revise NUMBER --file '\(aside)'")
  }

  static func routeWithoutHolder(_ role: String, kinds: [String]) -> Diagnostic {
    Diagnostic(
      .roleWithoutHolder, "nobody has the role `\(role)`, which the route of \(listed(kinds)) asks", severity: .warning,
      hint: "add the role to a person in office.yaml: roles: [\(role)]; or take it out of the route")
  }

  static func routeConditionUnreadable(_ condition: String, role: String, kinds: [String]) -> Diagnostic {
    Diagnostic(
      .routeCondition, "`\(condition)`, by which the route of \(listed(kinds)) asks `\(role)`, is no condition",
      hint: "write it as in a template: client.area > 4000")
  }

  static func fixedField(_ field: String) -> Diagnostic {
    Diagnostic(
      .badSetting, "`document.\(field)` is given by the registry and cannot be set",
      hint: "give a new document its number with --number, and its date with --date")
  }

  /// - Parameters:
  ///   - path: a copy that should be there.
  ///   - done: `is entered`, `is decided`.
  static func copyUnwritten(_ path: String?, number: String, done: String, _ faults: Faults) -> Diagnostic {
    Diagnostic(
      .copyUnwritten, "`\(number)` \(done), but its copy could not be put into the office",
      at: faults.diagnostics.first?.place ?? path.map { Place(file: $0) },
      notes: faults.diagnostics.map { Note($0.message) },
      hint: "do not do it again: mend what is in the way, then give the copy out with: engross open '\(number)'")
  }

  static func copyLeft(_ path: String, _ faults: Faults) -> Diagnostic {
    Diagnostic(
      .copyUnwritten, "an earlier copy in a format that the document no longer has could not be taken away",
      at: Place(file: path), notes: faults.diagnostics.map { Note($0.message) },
      hint: "delete the file by hand: it is not the document any more")
  }

  static func accountUnknown(_ account: String, mayName: Bool, _ ids: [String]) -> Diagnostic {
    Diagnostic(
      .accountUnknown, "nobody in office.yaml has the login `\(account)`",
      hint: mayName && !ids.isEmpty
        ? "say who acts: --as ID, with one of \(listed(ids))"
        : "write it on the person's card: logins: [\(account)]")
  }

  static func actingRefused(_ account: String, for person: String) -> Diagnostic {
    Diagnostic(
      .actingRefused, "the account `\(account)` may not act for `\(person)`",
      hint: "let them do it from their own account, or list the account in office.yaml: approval: {as: [\(account)]}")
  }
}
