import ArgumentParser
import Diagnostics
import Production

/// Sends a document back to its author.
struct ReturnCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "return",
    abstract: "Send a document back to its author with remarks.",
    discussion: """
      The others of the stage finish first, unless the route says `fail_fast`. The author answers every remark and \
      submits the document again. Whoever is asked to sign sends it back in the same way.

      Examples:
        engross return 7/2026 --remark 'Payment within 10 days, not 30' --clause 3.5
        engross return 7/2026 --remark 'The address is old' --clause 9 --remark 'Count the pages' --clause ''
        engross return 7/2026 --remark 'A comma is missing' --clause 1.1 --advisory
      """)

  @Argument(help: "The document's number; `contract 7/2026` where several kinds have it.")
  var number: String

  @OptionGroup var remark: RemarkOptions

  @Flag(help: "The remarks need no answer before the document is submitted again.")
  var advisory = false

  @OptionGroup var decision: VisaOptions
  @OptionGroup var speech: SpeechOptions

  func validate() throws {
    if remark.remark.isEmpty { throw ValidationError("Say what is wrong: --remark TEXT.") }
  }

  func run() throws {
    let producer = Producer(surroundings: LiveSurroundings.surroundings())
    try speech.finish { (control) throws(Faults) in
      try producer.sendBack(
        number, remarks: remark.remarks, areMandatory: !advisory, decision.order, control)
    }
  }
}
