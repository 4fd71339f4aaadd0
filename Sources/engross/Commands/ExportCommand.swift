import ArgumentParser
import Diagnostics
import Production

/// The whole file of a document, for those outside.
struct ExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Hand a document's whole file out, for a court or an audit.",
    discussion: """
      All files of all revisions, the data they were made from, the history, and the records of the journal, with the \
      digests of everything: README.txt in it says how to check them without Engross.

      The files are those of the registry to the byte, without the mark of a draft. The folder of a revision that is \
      not approved says so: revision 2 (not approved).

      Examples:
        engross export 7/2026 --output case
        engross export 7/2026 --output case.zip --with-children
      """)

  @Argument(help: "The document's number.")
  var number: String

  @Option(name: .shortAndLong, help: ArgumentHelp("A folder, or a file in .zip.", valueName: "folder|file.zip"))
  var output: String

  @Flag(help: "The documents that belong to it too, and those that belong to them.")
  var withChildren = false

  @Flag(name: .shortAndLong, help: "Replace files that are already there.")
  var force = false

  @OptionGroup var office: OfficeOptions
  @OptionGroup var speech: SpeechOptions

  func validate() throws {
    if output.isEmpty { throw ValidationError("--output takes a folder, or a file in .zip.") }
  }

  func run() throws {
    let order = ExportOrder(
      number: number, office: office.office, output: output, hasChildren: withChildren, replaces: force)
    let producer = Producer(surroundings: LiveSurroundings.surroundings())
    try speech.console.finish { _ throws(Faults) in try producer.export(order) }
  }
}
