import ArgumentParser
import Diagnostics
import Production

/// The packages that suit a client and us best, with the reasons.
struct RecommendCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "recommend",
    abstract: "Choose the packages that suit a client and us best.",
    discussion: """
      Up to three packages out of the price list: the cheapest that meets the client's needs, the best by the office's \
      own measure (`recommend` in office.yaml), and the one that meets the most wishes. Every one keeps to the budget. \
      What services cost us, our margin and our people are shown here and in no document.

      Examples:
        engross recommend --client sever
        engross recommend --client sever --budget 150000
        engross new offer --client sever --recommended --number 12/2026-КП
      """)

  @Option(help: ArgumentHelp("The client's id.", valueName: "id"))
  var client: String

  @Option(help: ArgumentHelp("What a period may cost, with VAT, instead of the client's budget.", valueName: "sum"))
  var budget: String?

  @Option(help: ArgumentHelp("The day the prices are reckoned for (default: today).", valueName: "yyyy-mm-dd"))
  var date: String?

  @OptionGroup var office: OfficeOptions
  @OptionGroup var speech: SpeechOptions

  func run() throws {
    let producer = Producer(surroundings: LiveSurroundings.surroundings())
    let order = RecommendOrder(office: office.office, client: client, budget: budget, date: date)
    try speech.console.finish { _ throws(Faults) in try producer.recommend(order) }
  }
}
