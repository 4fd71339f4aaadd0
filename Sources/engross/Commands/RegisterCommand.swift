import ArgumentParser
import Diagnostics
import Production

/// Files signed or approved documents.
struct RegisterCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "register",
    abstract: "File documents that are signed, or approved where nobody signs.",
    discussion: """
      Examples:
        engross register 7/2026
        engross register 7/2026 --under Д-118
      """)

  @Argument(help: "The documents' numbers; `contract 7/2026` where several kinds have one.")
  var numbers: [String]

  @Option(help: ArgumentHelp("The number under which it stands in another list.", valueName: "number"))
  var under: String?

  @OptionGroup var decision: DecidingOptions
  @OptionGroup var speech: SpeechOptions

  func validate() throws {
    if under != nil, numbers.count > 1 { throw ValidationError("--under is for one document.") }
    if under == "" { throw ValidationError("--under takes a number.") }
  }

  func run() throws {
    let producer = Producer(surroundings: LiveSurroundings.surroundings())
    try speech.console.finish { _ throws(Faults) in
      try producer.register(numbers, under: under, decision.order)
    }
  }
}
