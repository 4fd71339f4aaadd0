import Diagnostics
import Values

/// What can be wrong with a template's front matter and the fields it declares, in words.
enum FrontMatterFaults {
  static func unclosed(in source: SourceText) -> Diagnostic {
    Diagnostic(
      .frontMatterUnclosed, "the front matter that opens with `---` is never closed", at: source.place(0..<3),
      hint: "write `---` on a line of its own before the text begins")
  }

  /// A tag without quotation marks is a record within a record to YAML.
  static func quoteTags(_ fault: Diagnostic) -> Diagnostic {
    var fault = fault
    fault.hint = "write tags in quotation marks: `title: \"{{ … }}\"`"
    return fault
  }

  static func unknownKey(_ key: String, known: [String], in part: String, at place: Place?) -> Diagnostic {
    Diagnostic(
      .frontMatterKeyUnknown, "`\(key)` is not known in \(part == "front matter" ? "the front matter" : "`\(part)`")",
      at: place, hint: suggestion(for: key, among: known) ?? "known are \(listed(known))")
  }

  static func wrongType(_ key: String, wanted: String, found: Value, at place: Place?) -> Diagnostic {
    Diagnostic(
      .frontMatterType, "`\(key)` has to be \(wanted); this is \(found.typeName)", at: place,
      hint: found.record == nil ? nil : "if this is a tag, write it in quotation marks: `\(key): \"{{ … }}\"`")
  }

  static func unknownValue(_ key: String, _ value: String, known: [String], at place: Place?) -> Diagnostic {
    Diagnostic(
      .frontMatterValue, "`\(value)` is not a \(key) that Engross knows", at: place,
      hint: suggestion(for: value, among: known) ?? "known are \(listed(known))")
  }

  static func notALength(_ key: String, _ value: String, at place: Place?) -> Diagnostic {
    Diagnostic(
      .frontMatterValue, "`\(value)` does not say how wide the \(key) is", at: place,
      hint: "write `20mm` or `2cm`; for four margins `20mm 10mm 20mm 20mm`: top, right, bottom, left")
  }

  static func noRoom(at place: Place?) -> Diagnostic {
    Diagnostic(
      .frontMatterValue, "the margins leave no room for text on the page", at: place,
      hint: "make the margins smaller or the page wider")
  }

  static func fieldNotGiven(_ field: FieldDeclaration, at place: Place?, isDraft: Bool) -> Diagnostic {
    Diagnostic(
      .fieldNotGiven, "`\(field.path)` is required and is not in the data", at: place ?? field.place,
      severity: isDraft ? .warning : .error,
      notes: place == nil ? [] : [.init("the template requires it here", at: field.place)],
      hint: meaning(of: field))
  }

  /// What the front matter says of a field, beside a finding of its lack; a near name is still worth more.
  static func explained(_ finding: Diagnostic, by field: FieldDeclaration) -> Diagnostic {
    guard let said = meaning(of: field) else { return finding }
    var finding = finding
    if finding.hint?.hasPrefix("did you mean") == true {
      finding.notes.append(.init(said))
    } else {
      finding.hint = said
    }
    return finding
  }

  private static func meaning(of field: FieldDeclaration) -> String? {
    field.meaning.map { field.description.isEmpty ? $0 : "it is: \($0)" }
  }

  static func fieldOfWrongType(_ field: FieldDeclaration, _ value: Value, at place: Place?) -> Diagnostic {
    Diagnostic(
      .fieldOfWrongType,
      "`\(field.path)` has to be \(field.kind?.title ?? "something else"); this is \(value.typeName)",
      at: place ?? field.place,
      notes: place == nil ? [] : [.init("the template says so here", at: field.place)],
      hint: field.kind == .date ? tooLateDay(value) ?? field.kind?.howToWrite : field.kind?.howToWrite)
  }

  private static func tooLateDay(_ value: Value) -> String? {
    guard case .text(let text) = value else { return nil }
    return CalendarDate.tooLateDay(in: text)
  }
}

extension FieldDeclaration.Kind {
  /// How the data should have it; nil where the name of the kind says enough.
  fileprivate var howToWrite: String? {
    switch self {
    case .date: "write dates as `2026-11-23`"
    case .number, .money: "write numbers as `1200.50` or `1 200,50`"
    default: nil
    }
  }
}
