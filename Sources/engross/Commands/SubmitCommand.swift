import ArgumentParser
import Diagnostics
import Production

/// Sends documents to those who agree to them.
struct SubmitCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "submit",
    abstract: "Send documents to those who have to agree to them.",
    discussion: """
      The route is the one that office.yaml lays down for the kind. The copies in `documents` get a mark of a draft \
      and, in the Word file, a tag by which it is known when it comes back: give them to whoever is asked. Remarks of \
      the round before must be answered first, and a document in which the review finds an error is not sent.

      A batch is sent as one: every document of it must be there, as its list has it. Its route is that of `batch` in \
      office.yaml, or else that of its documents; a condition is true for a batch where it is true of one of them.

      Examples:
        engross submit 7/2026
        engross submit 7/2026 8/2026 --as orlova
        engross submit ПД-1/2026
      """)

  @Argument(help: "The documents' numbers; `contract 7/2026` where several kinds have one.")
  var numbers: [String]

  @OptionGroup var decision: DecidingOptions
  @OptionGroup var speech: SpeechOptions

  func run() throws {
    let producer = Producer(surroundings: LiveSurroundings.surroundings())
    try speech.finish { (control) throws(Faults) in
      try producer.submit(numbers, decision.order, control)
    }
  }
}
