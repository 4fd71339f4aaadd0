import ArgumentParser
import Diagnostics
import Production

/// A document of a kind for clients of the office, written into the office.
struct NewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new",
    abstract: "Make a document for a client of the office.",
    discussion: """
      The template is the office's own `templates/KIND.md` or `templates/KIND.docx`, or else the built-in one. The \
      document gets the next number of its kind and is entered in the registry. Its files go to `documents` in the \
      office, marked as drafts until the document is approved; they are named by the template's `file` line, or by \
      kind, number and client. The registry keeps its own, which never change.

      Examples:
        engross new offer --client sever --package optimal
        engross new offer --client sever --package basic --package optimal --mark optimal
        engross new offer --client sever --recommended
        engross new contract --client sever --parent 12/2026-КП
        engross new act --client sever --parent 7/2026 --data details/act.yaml
        engross new offer --client sever --package basic --set 'offer.subject=на уборку склада' --format docx
      """)

  @Argument(help: "The kind of document: offer, contract, act, invoice … `engross kinds` lists them.")
  var kind: String

  @Option(
    help: ArgumentHelp(
      "The client's id; several make a document each. Reports and the like have none.", valueName: "id"))
  var client: [String] = []

  @Flag(help: "A document for every client of the office.")
  var all = false

  @Option(
    help: ArgumentHelp(
      "The document's number (default: the next one by `numbers` in office.yaml).", valueName: "number"))
  var number: String?

  @Option(
    help: ArgumentHelp(
      "What the document belongs to, by its number: a contract of the registry or of contracts.yaml (default: the client's only one), for a contract the offer.",
      valueName: "number"))
  var parent: String?

  @Option(help: ArgumentHelp("Formats, with commas.", valueName: "txt,html,docx"))
  var format = "txt,html,docx"

  @OptionGroup var making: MakingOptions
  @OptionGroup var speech: SpeechOptions

  func validate() throws {
    if !client.isEmpty, all { throw ValidationError("--client and --all exclude each other.") }
    for (position, id) in client.enumerated() where client[..<position].contains(id) {
      throw ValidationError("--client \(id) is given twice.")
    }
    let isOdd =
      number?.unicodeScalars.contains { [.control, .format].contains($0.properties.generalCategory) } ?? false
    if isOdd || number?.first?.isWhitespace == true || number?.last?.isWhitespace == true {
      throw ValidationError("--number takes a number without spaces around it and without control characters.")
    }
    if number == "" { throw ValidationError("--number takes a number: --number 12/2026-КП.") }
    try MakingOptions.check(formats: format)
    if all || client.count > 1, number != nil {
      throw ValidationError("--number is for one document: several take the next numbers, as office.yaml has them.")
    }
  }

  func run() throws {
    let producer = Producer(surroundings: LiveSurroundings.surroundings())
    let order = making.order(kind, clients: all ? nil : client, number: number, parent: parent, formats: format)
    try speech.console.finish { _ throws(Faults) in try producer.makeNew(order) }
  }
}
