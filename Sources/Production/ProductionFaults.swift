import Diagnostics
import Files
import Values

/// The sentences of this target's findings.
extension Diagnostic {
  static func settingWithoutValue(_ setting: String) -> Diagnostic {
    Diagnostic(
      .badSetting, "`--set \(setting)` has no value",
      hint: "write a path, an equals sign and a value: client.name=Alpha")
  }

  static func settingPath(_ path: String) -> Diagnostic {
    Diagnostic(
      .badSetting, "`\(path)` is not the path of a field",
      hint: "write names with single points between them: client.name")
  }

  static func dataWithoutNames(_ path: String, _ typeName: String) -> Diagnostic {
    Diagnostic(
      .dataWithoutNames, "`\(path)` holds a single \(typeName), and a template asks for fields by name",
      at: Place(file: path), hint: "give it a name: --data name=\(path)")
  }
}

// MARK: Templates

extension Diagnostic {
  static func includeOutside(_ name: String) -> Diagnostic {
    Diagnostic(
      .includeOutside, "`\(name)` leads out of the template folders",
      hint: "name a file beside the template, or give its folder with --include")
  }

  static func notUTF8(_ path: String, line: Int) -> Diagnostic {
    Diagnostic(
      .notUTF8, "the file is not UTF-8 text", at: Place(file: path, line: line),
      hint: "save it as «UTF-8» in the editor; an old Windows file is often in Windows-1251")
  }

  static func templateTooLarge(_ path: String, limit: Int) -> Diagnostic {
    Diagnostic(
      .templateTooLarge, "the template is larger than \(limit >> 20) MB", at: Place(file: path),
      hint: "put parts of it into files of their own and `include` them")
  }

  static func templateKind(_ path: String) -> Diagnostic {
    Diagnostic(
      .unknownTemplateKind, "`\(path)` is not a template by its name", at: Place(file: path),
      hint: "an outline ends in .md, a Word template in .docx, a text in .txt or .html")
  }
}

extension Diagnostic {
  static func notFinished(_ path: String) -> Diagnostic {
    Diagnostic(
      .unknownDocumentKind, "`\(path)` is not a finished document by its name", at: Place(file: path),
      hint: "a finished document ends in .docx or .txt")
  }
}

// MARK: The office

extension Diagnostic {
  static func noOffice(_ path: String) -> Diagnostic {
    Diagnostic(
      .noOffice, "`\(path)` is not an office: there is no `office.yaml` in it", at: Place(file: path),
      hint: "start one with: engross init \(path)")
  }

  static var noOfficeAbove: Diagnostic {
    Diagnostic(
      .noOffice, "no `office.yaml` in this folder or any above it",
      hint: "go into an office, name it with --office, or start one with: engross init my-office")
  }

  static func officeFileMissing(_ path: String) -> Diagnostic {
    Diagnostic(
      .officeFileMissing, "the office lacks `\(name(of: path))`", at: Place(file: path),
      hint: "the samples show what stands in it: engross init try-it --sample chisty-gorod")
  }

  static func notAList(_ path: String, _ typeName: String) -> Diagnostic {
    Diagnostic(
      .recordListExpected, "a list of records is wanted here, and the file holds \(typeName)", at: Place(file: path),
      hint: "begin each record with `- id: …`")
  }
}

// MARK: Formats and names

extension Diagnostic {
  static func outputEnding(_ output: String) -> Diagnostic {
    Diagnostic(
      .unknownFormat, output.isEmpty ? "there is no output to write" : "the ending of `\(output)` is no format",
      hint: "end the output in .txt, .html or .docx, or name the format with --format")
  }

  static func unknownFormat(_ name: String, known: [String]) -> Diagnostic {
    Diagnostic(
      .unknownFormat, "there is no format `\(name)`; there are \(listed(known))",
      hint: suggestion(for: name, among: known))
  }

  static func textTemplateFormat(_ template: String, wanted: String, only: String) -> Diagnostic {
    Diagnostic(
      .textTemplateFormat, "a template in .\(only) gives .\(only) only, not .\(wanted)", at: Place(file: template),
      hint: "write it as an outline (.md) to have it in every format")
  }

  static func styleOfWordTemplate(_ style: String, template: String) -> Diagnostic {
    Diagnostic(
      .styleOfWordTemplate, "a Word template brings its own look, and `--style \(style)` another one",
      at: Place(file: template), hint: "leave --style out, and set the styles in the template")
  }

  static func longFileName(_ name: String, limit: Int) -> Diagnostic {
    Diagnostic(
      .longFileName, "the file name `\(name.prefix(40))…` has more than \(limit) bytes",
      hint: "make the name from something shorter, such as an id, or cut it: {{ name | truncate(60) }}")
  }

  static func emptyFileName(_ path: String) -> Diagnostic {
    Diagnostic(
      .emptyFileName, "`\(path)` has nothing where a field of --output should stand",
      hint: "fill the field in, or say in the pattern what stands for it: {{ id or number }}")
  }

  static func noRecords(_ path: String) -> Diagnostic {
    Diagnostic(
      .noRecords, "`\(path)` holds no records, so nothing was made", at: Place(file: path), severity: .warning,
      hint: "check that it is the right file and that it was saved")
  }

  static func sameOutput(_ path: String, first: Int, second: Int) -> Diagnostic {
    Diagnostic(
      .sameOutput, "records \(first) and \(second) would both be written to `\(path)`",
      hint: "put a field into --output that differs in every record, such as {{ id }}")
  }
}

// MARK: New documents and offices

extension Diagnostic {
  static func unknownKind(_ kind: String, known: [String]) -> Diagnostic {
    Diagnostic(
      .unknownKind, "there is no kind of document `\(kind)`; the office has \(listed(known))",
      hint: suggestion(for: kind, among: known)
        ?? "put a template `\(kind).md` or `\(kind).docx` into the office's `templates`")
  }

  static func unknownTemplate(_ name: String, known: [String]) -> Diagnostic {
    Diagnostic(
      .unknownKind, "there is no template `\(name)`; the office has \(listed(known))",
      hint: suggestion(for: name, among: known) ?? "put it into the office's `templates`, and name the file alone")
  }

  static func clientNotNamed(kind: String) -> Diagnostic {
    Diagnostic(
      .clientNotNamed, "a document of the kind `\(kind)` is for a client, and none is named",
      hint: "say for whom: --client ID, or --all")
  }

  static func badDate(_ written: String) -> Diagnostic {
    Diagnostic(
      .badDate, "`\(written)` is not a date", hint: CalendarDate.tooLateDay(in: written) ?? "write --date 2026-11-23")
  }

  static func badBudget(_ written: String) -> Diagnostic {
    Diagnostic(
      .badBudget, "`\(written)` is not a sum of money", hint: "write the number alone: --budget 150000")
  }

  static var noResources: Diagnostic {
    Diagnostic(
      .noResources, "the folders `Templates` and `Samples` are not beside the program",
      hint: "name the folder that holds both in the environment variable ENGROSS_RESOURCES")
  }

  static func unknownSample(_ name: String, known: [String]) -> Diagnostic {
    Diagnostic(
      .unknownSample, "there is no sample `\(name)`; there are \(listed(known))",
      hint: suggestion(for: name, among: known))
  }

  static func unknownLanguage(_ name: String, known: [String]) -> Diagnostic {
    Diagnostic(
      .unknownLanguage, "there are no templates in the language `\(name)`; there are \(listed(known))",
      hint: suggestion(for: name, among: known))
  }

  static func officeFileExists(_ path: String) -> Diagnostic {
    Diagnostic(
      .fileExists, "`\(path)` is already there, so nothing was written", at: Place(file: path),
      hint: "choose an empty folder, or replace the files with --force")
  }
}
