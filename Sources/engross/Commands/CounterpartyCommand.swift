import ArgumentParser
import Diagnostics
import Production

/// Notes what the other side does with documents.
struct CounterpartyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "counterparty",
    abstract: "Note what the other side does with documents: has them, agrees, does not, signs.",
    discussion: """
      Examples:
        engross counterparty 7/2026 --sent
        engross counterparty 7/2026 --disagreed 'Wants to pay within 30 days'
        engross counterparty 7/2026 --agreed
        engross counterparty 7/2026 --signed --date 2026-12-01 --their-number 118-У
      """)

  @Argument(help: "The documents' numbers; `contract 7/2026` where several kinds have one.")
  var numbers: [String]

  @Flag(help: "They have it.")
  var sent = false

  @Flag(help: "They agree to it.")
  var agreed = false

  @Option(help: ArgumentHelp("They do not agree, and say why.", valueName: "text"))
  var disagreed: String?

  @Flag(help: "They have signed it.")
  var signed = false

  @Option(help: ArgumentHelp("The day of their signature (default: today).", valueName: "yyyy-mm-dd"))
  var date: String?

  @Option(help: ArgumentHelp("The number that they gave it.", valueName: "number"))
  var theirNumber: String?

  @OptionGroup var decision: DecidingOptions
  @OptionGroup var speech: SpeechOptions

  func validate() throws {
    if [sent, agreed, disagreed != nil, signed].count(where: { $0 }) != 1 {
      throw ValidationError("Say one of --sent, --agreed, --disagreed TEXT, --signed.")
    }
    if !signed, date != nil || theirNumber != nil {
      throw ValidationError("--date and --their-number go with --signed.")
    }
    if disagreed?.allSatisfy(\.isWhitespace) == true {
      throw ValidationError("--disagreed takes their words: --disagreed 'Wants to pay later'.")
    }
  }

  func run() throws {
    let producer = Producer(surroundings: LiveSurroundings.surroundings())
    try speech.console.finish { _ throws(Faults) in
      try producer.noteOtherSide(numbers, what, decision.order)
    }
  }

  private var what: Producer.OtherSide {
    if let disagreed { return .disagreed(disagreed) }
    if sent { return .sent }
    return agreed ? .agreed : .signed(date: date, number: theirNumber)
  }
}
