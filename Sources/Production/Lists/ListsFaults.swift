import Diagnostics
import MailAddresses
import Values

/// The sentences about lists of clients.
extension Diagnostic {
  static func listFormat(_ path: String) -> Diagnostic {
    Diagnostic(
      .listFormat, "`\(path)` is not a list of clients by its name", at: Place(file: path),
      hint: "give a spreadsheet (.xlsx) or a CSV file")
  }

  static func headingUnknown(_ name: String, known: [String], at place: DataPlace) -> Diagnostic {
    Diagnostic(
      .headingUnknown, "the column `\(name.prefix(80))` is left out: no field is called so", at: place.place,
      severity: .warning,
      hint: [suggestion(for: name, among: known), "say what it holds with --map '\(name.prefix(80))=FIELD'"]
        .compactMap { $0 }.joined(separator: " "))
  }

  static func headingsUnknown(_ names: [String], named most: Int, at place: DataPlace) -> Diagnostic {
    Diagnostic(
      .headingUnknown,
      "\(names.count) columns are left out, as no fields are called so: \(listed(names.map { String($0.prefix(80)) }, most: most))",
      at: place.place,
      severity: .warning,
      hint: "--columns shows what each column is taken for; --map 'HEADING=FIELD' says what one of them holds")
  }

  static func headingTwice(
    _ name: String, _ first: String, field: String, at place: DataPlace, _ firstPlace: DataPlace
  ) -> Diagnostic {
    Diagnostic(
      .headingTwice, "the columns `\(first)` and `\(name)` both fill the field `\(field)`", at: place.place,
      notes: [Note("the first one stands here", at: firstPlace.place)],
      hint: "leave one of them out with --map '\(name)='")
  }

  static func mappingUnreadable(_ change: String) -> Diagnostic {
    Diagnostic(
      .mappingUnreadable, "`--map \(change)` names no field",
      hint: "write a heading, an equals sign and a field: --map 'Фирма=name'; nothing behind it leaves the column out")
  }

  static func mappingFieldUnreadable(_ field: String, _ change: String) -> Diagnostic {
    Diagnostic(
      .mappingUnreadable, "`\(field)` in `--map \(change)` is not the name of a field",
      hint: "write a field of the client's card, such as `inn` or `contact.name`, or a path of details: `offer.subject`"
    )
  }

  static func mappingWithoutColumn(_ name: String, known: [String]) -> Diagnostic {
    Diagnostic(
      .mappingWithoutColumn, "the list has no column `\(name)`, which `--map` speaks of",
      hint: suggestion(for: name, among: known) ?? "its columns are \(listed(known))")
  }

  static func listWithoutClients(at place: DataPlace) -> Diagnostic {
    Diagnostic(
      .listWithoutClients, "no column of the list says which client a row is", at: place.place,
      hint: "name a column `Наименование`, `ИНН` or `Код`, or say which one it is: --map 'HEADING=name'")
  }

  static func rowTwice(_ what: String, at place: DataPlace, first: Int) -> Diagnostic {
    Diagnostic(
      .rowTwice, "\(what) stands in the list already, in row \(first)", at: place.place,
      notes: [Note("the first row", at: DataPlace(file: place.file, line: first, column: 0).place)],
      hint: "delete one of the two rows")
  }

  static func rowAlike(_ name: String, at place: DataPlace, first: Int) -> Diagnostic {
    Diagnostic(
      .rowAlike, "a name like `\(name)` stands in the list already, in row \(first), as that of another client",
      at: place.place, severity: .warning,
      notes: [Note("the first row", at: DataPlace(file: place.file, line: first, column: 0).place)],
      hint: "delete one of the two rows if they are one client, or write the ИНН in both")
  }

  /// - Parameter name: the row's, where the first row has one like it too.
  static func addressTwice(
    _ address: MailAddress, named name: String? = nil, at place: DataPlace, first: Int
  ) -> Diagnostic {
    let shared = name.map { ", with a name like `\($0)`," } ?? ""
    return Diagnostic(
      .addressTwice,
      "the e-mail address `\(address)`\(shared) stands in the list already, in row \(first), as that of another client",
      at: place.place, severity: .warning,
      notes: [Note("the first row", at: DataPlace(file: place.file, line: first, column: 0).place)],
      hint: "delete one of the two rows if they are one client; companies of a group may share an address")
  }

  static func rowWithoutAddress(_ cell: String, at place: DataPlace?) -> Diagnostic {
    Diagnostic(
      .rowWithoutAddress, "`\(cell.prefix(80))` is no e-mail address, and counts as an empty cell", at: place?.place,
      severity: .warning, hint: "leave the cell empty, or write an address with an `@`")
  }

  static func titleAboveHeadings(_ title: String, headings row: Int, at place: DataPlace) -> Diagnostic {
    Diagnostic(
      .headingMerged, "a title stands where the headings are wanted: `\(title.prefix(60))`", at: place.place,
      hint: "the headings seem to stand in row \(row): delete the rows above it")
  }

  /// - Parameter known: the office's client with such a name.
  static func rowLikeClient(_ name: String, _ known: String, at place: DataPlace) -> Diagnostic {
    Diagnostic(
      .rowLikeClient,
      "`\(name.prefix(80))` is called like the client `\(known)` of the office, and is taken for another",
      at: place.place, severity: .warning,
      hint: "write `\(known)` in a column `Код` if it is the same client, and else the ИНН of both")
  }

  static func rowOfOwnCompany(_ inn: String, at place: DataPlace) -> Diagnostic {
    Diagnostic(
      .rowOfOwnCompany, "the ИНН \(inn) is that of our own company", at: place.place, severity: .warning,
      hint: "delete the row if we are no client of ours")
  }

  static func rowClientUnknown(_ id: String, near known: String, at place: DataPlace) -> Diagnostic {
    Diagnostic(
      .clientUnknown, "the office has no client `\(id)`, and the row gives no name for a new one", at: place.place,
      hint: "did you mean `\(known)`?")
  }

  static func rowWithoutPackage(at place: DataPlace) -> Diagnostic {
    Diagnostic(
      .rowWithoutPackage, "the row names no package, and the list has a column for them", at: place.place,
      hint:
        "write the package's id or name into its cell, or say what such rows get with --package or --recommended")
  }

  static func rowAmbiguous(_ inn: String, clients: [String], at place: DataPlace) -> Diagnostic {
    Diagnostic(
      .rowAmbiguous, "several clients of the office have the ИНН \(inn): \(listed(clients))", at: place.place,
      hint: "write the КПП, or the client's id in a column `Код`")
  }

  static func packageInListUnknown(_ name: String, known: [String], at place: DataPlace?) -> Diagnostic {
    Diagnostic(
      .packageUnknown, "there is no package `\(name.prefix(80))`", at: place?.place,
      hint: suggestion(for: name, among: known) ?? "the office has \(listed(known))")
  }
}
