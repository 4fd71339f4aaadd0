import ArgumentParser
import Production

/// To whom something is posted, and which file it becomes.
struct RecipientOptions: ParsableArguments {
  @Argument(
    help: "Numbers of documents, for the clients that they were made for; a batch's number stands for all of its.")
  var documents: [String] = []

  @Option(help: ArgumentHelp("All documents of a batch, in the order of its list.", valueName: "number"))
  var batch: [String] = []

  @Option(help: ArgumentHelp("A list of clients: .xlsx or .csv.", valueName: "file"))
  var clients: String?

  @Option(help: ArgumentHelp("A sheet of the workbook with the list (default: the first).", valueName: "name"))
  var listSheet: String?

  @Option(
    help: ArgumentHelp(
      "What a column of the list is, where its heading does not say it.", valueName: "heading=field"))
  var map: [String] = []

  @Option(help: ArgumentHelp("A client's id; several in their order.", valueName: "id"))
  var client: [String] = []

  @Flag(help: "All clients of the office.")
  var all = false

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp("The file to write; its ending is the format.", valueName: "file.docx|.html|.txt"))
  var output: String

  @Flag(help: "Make those that have an address, where others have none.")
  var keepGoing = false

  @Flag(name: .shortAndLong, help: "Replace a file that is already there.")
  var force = false

  @OptionGroup var office: OfficeOptions

  func validate() throws {
    let named = [!documents.isEmpty || !batch.isEmpty, clients != nil, !client.isEmpty, all].count { $0 }
    if named != 1 {
      throw ValidationError(
        "Name to whom it goes: numbers of documents or --batch NUMBER, --clients FILE, --client ID, or --all.")
    }
    if documents.contains("") || batch.contains("") { throw ValidationError("A document has a number.") }
    if clients == nil, listSheet != nil || !map.isEmpty {
      throw ValidationError("--list-sheet and --map belong to --clients.")
    }
    for (position, id) in client.enumerated() where client[..<position].contains(id) {
      throw ValidationError("--client \(id) is given twice.")
    }
    if output.isEmpty { throw ValidationError("--output takes the name of a file.") }
  }

  var recipients: PostalOrder.Recipients {
    if let clients { return .list(ClientListOrder(path: clients, sheet: listSheet, mapping: map)) }
    if all { return .office }
    if !client.isEmpty { return .clients(client) }
    return .documents(documents.map { .document($0) } + batch.map { .batch($0) })
  }
}
