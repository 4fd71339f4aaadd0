import ArgumentParser
import Diagnostics
import Production

/// Puts another content into a registered document.
struct ReviseCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "revise",
    abstract: "Make the next revision of a document, from an edited file or anew from its template.",
    discussion: """
      With --file the document is what the edited file says: tracked changes count as accepted, comments become \
      remarks to be answered, and the file itself is kept as it came. Without --file it is made anew from what it was \
      made from and the office's present data, with the same number and date. Either way what changed by text is told, \
      and visas are given anew as the route has it.

      Of a batch, --set, --data and --package make all of its documents anew, and without them it takes up the \
      revisions that they have by now.

      Examples:
        engross revise 7/2026 --file 'Договор 7-2026 sever.docx' --reason 'Remarks of the lawyer'
        engross revise 7/2026 --set contract.city=Тверь
        engross revise 7/2026 --package optimal --data details/contract.yaml
        engross revise ПД-1/2026 --set offer.subject='на уборку складов'
      """)

  @Argument(help: "The document's number; `contract 7/2026` where several kinds have it.")
  var number: String

  @Option(help: ArgumentHelp("An edited document.", valueName: "edited.docx|.txt|.html"), completion: .file())
  var file: String?

  @OptionGroup var input: DataOptions

  @Option(
    help: ArgumentHelp("A package's id; one to three (default: those that it has).", valueName: "id"))
  var package: [String] = []

  @Option(help: ArgumentHelp("Why, for the history.", valueName: "text"))
  var reason: String?

  @Flag(name: .shortAndLong, help: "Take a file that was edited from an older revision.")
  var force = false

  @Flag(help: "Make it anew though it was edited by hand; what was edited is given up.")
  var discardEdits = false

  @OptionGroup var decision: DecidingOptions
  @OptionGroup var speech: SpeechOptions

  func validate() throws {
    let isRemade = !input.data.isEmpty || !input.set.isEmpty || !package.isEmpty
    if file != nil, isRemade || discardEdits {
      throw ValidationError("--file is the whole document: leave --set, --data, --package and --discard-edits out.")
    }
    if file == "" { throw ValidationError("--file takes the name of an edited document.") }
    if force, file == nil { throw ValidationError("--force goes with --file.") }
  }

  func run() throws {
    let producer = Producer(surroundings: LiveSurroundings.surroundings())
    try speech.finish { (control) throws(Faults) in
      try producer.revise(
        RevisionOrder(
          number: number, file: file, data: input.data, settings: input.set, packages: package, reason: reason,
          isForced: force, discardsEdits: discardEdits), decision.order, control)
    }
  }
}
