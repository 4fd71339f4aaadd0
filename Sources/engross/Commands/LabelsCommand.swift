import ArgumentParser
import Diagnostics
import Production
import Writers

extension LabelSheet: ExpressibleByArgument {}

/// Labels on sheets that are stuck on.
struct LabelsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "labels",
    abstract: "Make sheets of labels.",
    discussion: """
      Sheets of A4, named by their columns and rows: 3x8 has labels of 70 × 37 mm, 2x7 of 99.1 × 38.1 mm, 3x7 of 70 × \
      42.3 mm. Print them at 100 %, without «fit to page».

      Examples:
        engross post labels --batch ПД-1/2026 --sheet 3x8 --output labels.docx
        engross post labels --all --sheet 2x7 --used 5 --output labels.docx
      """)

  @Option(help: ArgumentHelp("The sheet of labels (default: 3x8).", valueName: "3x8|2x7|3x7"))
  var sheet = LabelSheet.three8

  @Option(help: ArgumentHelp("How many labels of the first sheet are gone already.", valueName: "count"))
  var used = 0

  @OptionGroup var recipients: RecipientOptions
  @OptionGroup var speech: SpeechOptions

  func validate() throws {
    if !(0..<sheet.count).contains(used) {
      throw ValidationError(
        "--used takes a number from 0 to \(sheet.count - 1): a sheet \(sheet.rawValue) has \(sheet.count) labels.")
    }
  }

  func run() throws {
    let order = PostalOrder(
      office: recipients.office.office, kind: .labels(sheet, used: used), recipients: recipients.recipients,
      output: recipients.output, keepsGoing: recipients.keepGoing, replaces: recipients.force)
    let producer = Producer(surroundings: LiveSurroundings.surroundings())
    try speech.console.finish { _ throws(Faults) in try producer.makePostalPaper(order) }
  }
}
