import ArgumentParser
import Production

/// What documents of the office are made with, whoever they are for.
struct MakingOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "A package's id; one to three (default: for an offer the first three, else the contract's or the recommended one). A row of a list that names packages has its own, whatever stands here.",
      valueName: "id"))
  var package: [String] = []

  @Flag(help: "Choose the packages that suit the client and us best, as `engross recommend` does.")
  var recommended = false

  @Option(help: ArgumentHelp("Which of the packages is marked as recommended.", valueName: "id"))
  var mark: String?

  @Option(help: ArgumentHelp("The document's date (default: today).", valueName: "yyyy-mm-dd"))
  var date: String?

  @Option(help: ArgumentHelp("The manager's id (default: the client's, or the office's first).", valueName: "id"))
  var manager: String?

  @Option(
    help: ArgumentHelp(
      "A template by its file's name, where a kind has several: contract.md (default: the Word file, if there is one).",
      valueName: "file"))
  var template: String?

  @OptionGroup var input: DataOptions
  @OptionGroup var word: WordOptions
  @OptionGroup var writing: WritingOptions
  @OptionGroup var acting: ActingOptions
  @OptionGroup var office: OfficeOptions

  func validate() throws {
    if recommended, !package.isEmpty || mark != nil {
      throw ValidationError("--recommended chooses the packages and marks one: leave --package and --mark out.")
    }
  }

  /// - Parameters:
  ///   - clients: nil for all of the office's, or for those of a list.
  ///   - formats: as written, with commas.
  func order(_ kind: String, clients: [String]?, number: String? = nil, parent: String? = nil, formats: String)
    -> NewOrder
  {
    NewOrder(
      kind: kind, office: office.office, clients: clients, packages: package, choosesPackages: recommended,
      marked: mark,
      number: number, date: date, manager: manager, person: acting.person, parent: parent, template: template,
      data: input.data, settings: input.set, formats: formats.split(separator: ",").map(String.init),
      style: writing.style, refusesTrackedChanges: word.refusesTrackedChanges, textWidth: writing.width,
      isDraft: writing.draft, replaces: writing.force)
  }

  /// - Throws: what the help says of `--format` where no format stands in it.
  static func check(formats: String) throws {
    if !formats.contains(where: { $0 != "," && $0 != " " }) {
      throw ValidationError("--format takes txt, html, docx, with commas between them.")
    }
  }
}
