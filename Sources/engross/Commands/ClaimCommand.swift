import ArgumentParser
import Diagnostics
import DocumentRegistry
import Production

/// The register of claims that clients send.
struct ClaimCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "claim",
    abstract: "Enter the claims of clients, and see them through to the answer.",
    discussion: """
      A claim is received, assigned to somebody, seen to, answered and closed, in this order; what is not possible yet \
      is refused with exit code 3. The answer is due `contract.claim_days` of office.yaml after the claim came.

      Examples:
        engross claim received --client sever --text 'Плохо вымыты окна.' --cause 'качество уборки'
        engross claim assign ВП-1/2026 --to gusev
        engross claim list --open
      """,
    subcommands: [
      ClaimReceivedCommand.self, ClaimAssignCommand.self, ClaimMeasureCommand.self, ClaimAnswerCommand.self,
      ClaimCloseCommand.self, ClaimListCommand.self, ClaimAnalysisCommand.self,
    ])
}

/// What every step with a claim has in common.
struct ClaimOptions: ParsableArguments {
  @Argument(help: "The claim's number.")
  var number: String

  @OptionGroup var acting: ActingOptions
  @OptionGroup var office: OfficeOptions
  @OptionGroup var speech: SpeechOptions

  /// Takes a step that is known once the office is.
  func take(_ step: (RegistryDesk) throws(Faults) -> ClaimStep) throws {
    let surroundings = LiveSurroundings.surroundings()
    try speech.console.finish { _ throws(Faults) in
      let desk = try RegistryDesk(surroundings, office: office.office)
      return try desk.take(try step(desk), with: number, by: acting.person)
    }
  }
}

/// A claim that came in.
struct ClaimReceivedCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "received",
    abstract: "Enter a claim that came in.",
    discussion: """
      The claim gets a number of its own, and its text and files are kept with it.

      Examples:
        engross claim received --client sever --text 'Плохо вымыты окна.'
        engross claim received --client sever --contract 7/2026 --text 'Не вывезен мусор.' --file scan.pdf
      """)

  @Option(help: ArgumentHelp("The client's id.", valueName: "id"))
  var client: String

  @Option(help: ArgumentHelp("What the claim says.", valueName: "text"))
  var text: String

  @Option(
    help: ArgumentHelp("The contract that it is about (default: the client's only one).", valueName: "number"))
  var contract: String?

  @Option(
    help: ArgumentHelp("A scan, a photograph, a letter; several may be given.", valueName: "file"),
    completion: .file())
  var file: [String] = []

  @Option(help: ArgumentHelp("What it comes from, in your own words: 'качество уборки'.", valueName: "cause"))
  var cause: String?

  @Option(help: ArgumentHelp("The number and date that the client gave it.", valueName: "text"))
  var theirs: String?

  @Option(help: ArgumentHelp("The day it came (default: today).", valueName: "yyyy-mm-dd"))
  var date: String?

  @Option(
    help: ArgumentHelp("Its number (default: the next one by `numbers` in office.yaml).", valueName: "number"))
  var number: String?

  @OptionGroup var acting: ActingOptions
  @OptionGroup var office: OfficeOptions
  @OptionGroup var speech: SpeechOptions

  func validate() throws {
    if !text.contains(where: { !$0.isWhitespace }) { throw ValidationError("--text takes what the claim says.") }
    if number == "" { throw ValidationError("--number takes a number.") }
  }

  func run() throws {
    let surroundings = LiveSurroundings.surroundings()
    try speech.console.finish { _ throws(Faults) in
      let desk = try RegistryDesk(surroundings, office: office.office, isNew: true)
      let report = try desk.receive(
        ClaimOrder(
          client: client, text: text, contract: contract, files: file, cause: cause, theirs: theirs, date: date,
          number: number, person: acting.person))
      return speech.quiet ? report.withoutOutput : report
    }
  }
}
