import ArgumentParser
import Diagnostics
import Production

/// Agrees to documents.
struct ApproveCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "approve",
    abstract: "Agree to documents as they are, or with remarks.",
    discussion: """
      A visa is for the revision in force; name the one you have read with --revision, and it is refused where the \
      document has changed since. After the last visa of a stage the next one is asked; after the last of all the \
      document is approved, its copies lose the mark of a draft, and it goes to whoever signs.

      With a batch its documents are approved: those that are still drafts, and as its list has them. Others are \
      named. The same command again goes on where it was stopped.

      Examples:
        engross approve 7/2026
        engross approve 7/2026 8/2026 --as ryabov
        engross approve ПД-1/2026
        engross approve 7/2026 --revision 2 --comment 'As agreed on the phone'
        engross approve 7/2026 --remark 'Name the entrance too' --clause 3.2
      """)

  @Argument(help: "The documents' numbers; `contract 7/2026` where several kinds have one.")
  var numbers: [String]

  @Option(help: ArgumentHelp("A word to the visa.", valueName: "text"))
  var comment: String?

  @OptionGroup var remark: RemarkOptions
  @OptionGroup var decision: VisaOptions
  @OptionGroup var speech: SpeechOptions

  func validate() throws {
    if comment != nil, !remark.remark.isEmpty {
      throw ValidationError("--comment and --remark exclude each other: say it as one more remark.")
    }
  }

  func run() throws {
    let producer = Producer(surroundings: LiveSurroundings.surroundings())
    try speech.finish { (control) throws(Faults) in
      try producer.approve(numbers, comment: comment, remarks: remark.remarks, decision.order, control)
    }
  }
}
