import ArgumentParser
import Diagnostics
import Production
import Writers

extension EnvelopeSize: ExpressibleByArgument {}

/// Envelopes, one a page.
struct EnvelopesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "envelopes",
    abstract: "Make envelopes, one a page.",
    discussion: """
      Sizes: c5 is 229 × 162 mm, dl 220 × 110 mm, c4 324 × 229 mm.

      Examples:
        engross post envelopes --batch ПД-1/2026 --output envelopes.docx
        engross post envelopes --client sever --client petrov --size dl --output envelopes.docx
        engross post envelopes --clients list.xlsx --no-sender --keep-going --output envelopes.docx
      """)

  @Option(help: ArgumentHelp("The size of the envelopes (default: c5).", valueName: "c5|dl|c4"))
  var size = EnvelopeSize.c5

  @Flag(help: "Leave the sender out, where it is printed on the envelopes.")
  var noSender = false

  @OptionGroup var recipients: RecipientOptions
  @OptionGroup var speech: SpeechOptions

  func run() throws {
    let order = PostalOrder(
      office: recipients.office.office, kind: .envelopes(size), recipients: recipients.recipients,
      output: recipients.output, hasSender: !noSender, keepsGoing: recipients.keepGoing, replaces: recipients.force)
    let producer = Producer(surroundings: LiveSurroundings.surroundings())
    try speech.console.finish { _ throws(Faults) in try producer.makePostalPaper(order) }
  }
}
