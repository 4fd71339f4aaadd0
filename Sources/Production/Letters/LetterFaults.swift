import Diagnostics

/// What is wrong with templates of letters, in sentences.
extension Diagnostic {
  static func letterTemplateKind(_ path: String) -> Diagnostic {
    Diagnostic(
      .unknownTemplateKind, "a letter is made from an outline, and `\(path)` is none", at: Place(file: path),
      hint: "write it as text with tags in a file that ends in .md")
  }

  static func letterWithoutSubject(_ path: String) -> Diagnostic {
    Diagnostic(
      .letterSubject, "the letter has no subject", at: Place(file: path),
      hint: "write it as `title` at the template's head, or give it with --subject")
  }

  static func unknownLetter(_ name: String, known: [String]) -> Diagnostic {
    Diagnostic(
      .unknownKind, "there is no letter `\(name)`" + (known.isEmpty ? "" : "; there are \(listed(known))"),
      hint: suggestion(for: name, among: known) ?? "put it into `templates/mail` of the office, or name a file")
  }
}
