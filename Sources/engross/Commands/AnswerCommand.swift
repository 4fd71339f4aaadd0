import ArgumentParser
import Diagnostics
import Production

/// Says how a remark was met.
struct AnswerCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "answer",
    abstract: "Say how a remark was met, so that the document can be submitted again.",
    discussion: """
      Examples:
        engross answer 7/2026 r1 --fixed --comment 'Now 10 working days'
        engross answer 7/2026 r2 --argued --comment 'The client insists, see the letter of 20 November'
      """)

  @Argument(help: "The document's number; `contract 7/2026` where several kinds have it.")
  var number: String

  @Argument(help: "The remark: r1, r2 …; `engross show` lists them.")
  var remark: String

  @Flag(help: "The document was changed as the remark asks.")
  var fixed = false

  @Flag(help: "The remark was not followed, and the comment says why.")
  var argued = false

  @Option(help: ArgumentHelp("What was done, or why not.", valueName: "text"))
  var comment: String

  @OptionGroup var decision: DecidingOptions
  @OptionGroup var speech: SpeechOptions

  func validate() throws {
    if fixed == argued { throw ValidationError("Say one of --fixed and --argued.") }
  }

  func run() throws {
    let producer = Producer(surroundings: LiveSurroundings.surroundings())
    try speech.console.finish { _ throws(Faults) in
      try producer.answer(
        number, remark: remark, isFixed: fixed, text: comment, decision.order)
    }
  }
}
