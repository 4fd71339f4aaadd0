import ArgumentParser

/// What is printed to send papers by post.
struct PostCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "post",
    abstract: "Make envelopes and labels for clients or for the documents of a batch.",
    discussion: """
      Of documents the recipients are taken as they were when the documents were made, those of a batch in its order, \
      so that envelopes and papers lie in the same order. The address is the card's `postal_address`, or else its \
      `address`. Documents for one client at one address share an envelope.

      The cover page of a fax is a document of its own: engross new fax --client sever

      Examples:
        engross post envelopes --batch ПД-1/2026 --size c5 --output envelopes.docx
        engross post envelopes 7/2026 8/2026 --size dl --output envelopes.docx
        engross post labels --clients list.xlsx --sheet 3x8 --used 5 --output labels.docx
      """,
    subcommands: [EnvelopesCommand.self, LabelsCommand.self])
}
