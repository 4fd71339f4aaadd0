import ArgumentParser
import Diagnostics
import Production

/// Signs approved documents for our side.
struct SignCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sign",
    abstract: "Sign approved documents for our side.",
    discussion: """
      The signature is for the revision in force, and rests on visas of that revision alone. What the other side does \
      is noted with `engross counterparty`. With a batch the documents are signed that were approved with it.

      Examples:
        engross sign 7/2026 --as lebedev
        engross sign 7/2026 8/2026 --authority 'доверенность от 01.10.2026 № 12'
      """)

  @Argument(help: "The documents' numbers; `contract 7/2026` where several kinds have one.")
  var numbers: [String]

  @Option(help: ArgumentHelp("The paper that lets you sign.", valueName: "text"))
  var authority: String?

  @OptionGroup var decision: VisaOptions
  @OptionGroup var speech: SpeechOptions

  func run() throws {
    let producer = Producer(surroundings: LiveSurroundings.surroundings())
    try speech.finish { (control) throws(Faults) in
      try producer.sign(numbers, authority: authority, decision.order, control)
    }
  }
}
