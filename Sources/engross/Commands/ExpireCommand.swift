import ArgumentParser
import Diagnostics
import Production

/// Notes that the time of documents has passed.
struct ExpireCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "expire",
    abstract: "Note that the time of documents has passed: offers that nobody took, contracts that ended.",
    discussion: """
      `engross tick` does so by itself for offers whose last day has passed.

      Examples:
        engross expire 12/2026-КП
      """)

  @Argument(help: "The documents' numbers; `contract 7/2026` where several kinds have one.")
  var numbers: [String]

  @OptionGroup var decision: DecidingOptions
  @OptionGroup var speech: SpeechOptions

  func run() throws {
    let producer = Producer(surroundings: LiveSurroundings.surroundings())
    try speech.console.finish { _ throws(Faults) in
      try producer.expire(numbers, decision.order)
    }
  }
}
