import ArgumentParser
import Diagnostics
import Production
import Values

/// What an office can make, and what it takes.
struct KindsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "kinds",
    abstract: "List the kinds of documents an office can make, with what each needs.",
    discussion: """
      Every document needs a client and a number; the last column says what else. `--package` and `--parent` may be \
      left out where there is no choice: the recommended package, the client's only contract. A file named after \
      `--data` is an example to copy and fill in.

      Examples:
        engross kinds
        engross kinds --office my-office --json
      """)

  @OptionGroup var office: OfficeOptions
  @OptionGroup var speech: SpeechOptions

  func run() throws {
    let producer = Producer(surroundings: LiveSurroundings.surroundings())
    try speech.console.finish { console throws(Faults) in
      let (cards, findings) = try producer.kinds(of: office.office)
      var report = ProductionReport(findings: findings)
      report.answer.set("kinds", .list(List(cards.map { .record($0.record) })))
      console.say(table(cards))
      return report
    }
  }

  private func table(_ cards: [KindCard]) -> String {
    AlignedTable(cards.map { [$0.kind, $0.description, $0.needs.joined(separator: " ")] }).lines
      .joined(separator: "\n")
  }
}

extension KindCard {
  fileprivate var record: Record {
    Record([
      "kind": .text(kind), "description": .text(description), "template": .text(template),
      "needs": .list(List(needs.map { .text($0) })), "details": .list(List(details.map { .text($0) })),
    ])
  }
}
