import ArgumentParser
import Diagnostics
import Production

/// Refuses a document for good.
struct RejectCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "reject",
    abstract: "Refuse a document for good; only a new revision can follow.",
    discussion: """
      Examples:
        engross reject 7/2026 --reason 'We do not work in that town'
      """)

  @Argument(help: "The document's number; `contract 7/2026` where several kinds have it.")
  var number: String

  @Option(help: ArgumentHelp("Why.", valueName: "text"))
  var reason: String

  @OptionGroup var decision: VisaOptions
  @OptionGroup var speech: SpeechOptions

  func run() throws {
    let producer = Producer(surroundings: LiveSurroundings.surroundings())
    try speech.console.finish { _ throws(Faults) in
      try producer.reject(number, reason: reason, decision.order)
    }
  }
}
