import ArgumentParser
import Diagnostics
import Production

/// The documents of the registry.
struct ListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "List the documents of the registry.",
    discussion: """
      The latest come first, and 50 of them. The filters add up; a filter that can be given several times takes any of \
      what it was given. `due` is the first term that somebody has to keep; `--overdue` shows what is past it.

      Examples:
        engross list
        engross list --kind contract --client sever --sort number
        engross list --waiting
        engross list --waiting legal --overdue
        engross list --expiring 30d
        engross list --batch ПД-1/2026 --state draft
        engross list --from 2026-11-01 --until 2026-11-30 --all --csv > november.csv
      """)

  enum Sort: String, CaseIterable, ExpressibleByArgument {
    case date
    case number
    case client
    case state
    case amount
    case due
    case end
  }

  @Option(help: ArgumentHelp("Documents of this kind; may be given several times.", valueName: "kind"))
  var kind: [String] = []

  @Option(help: ArgumentHelp("Documents in this state; may be given several times.", valueName: "state"))
  var state: [String] = []

  @Option(help: ArgumentHelp("Documents for this client.", valueName: "id"))
  var client: String?

  @Option(help: ArgumentHelp("Documents that this person made or looks after.", valueName: "id"))
  var person: String?

  @Option(
    defaultAsFlag: ListOrder.myself,
    help: ArgumentHelp(
      "Documents that wait for you, or for the person or role named behind it.", valueName: "person|role"))
  var waiting: String?

  @Flag(help: "Documents with a term that has passed.")
  var overdue = false

  @Option(help: ArgumentHelp("Contracts that end within a span from today.", valueName: "30d|6w|3m"))
  var expiring: String?

  @Option(help: ArgumentHelp("Documents of this day and later.", valueName: "yyyy-mm-dd"))
  var from: String?

  @Option(help: ArgumentHelp("Documents of this day and earlier.", valueName: "yyyy-mm-dd"))
  var until: String?

  @Option(help: ArgumentHelp("Documents that belong to this one.", valueName: "number"))
  var parent: String?

  @Option(help: ArgumentHelp("Documents of this batch, in the order of its list.", valueName: "number"))
  var batch: String?

  @Option(help: "What they are sorted by: date, number, amount from the last; client, state, due, end from the first.")
  var sort = Sort.date

  @Flag(help: "Turn the order round.")
  var reverse = false

  @OptionGroup var listing: ListingOptions
  @OptionGroup var acting: ActingOptions
  @OptionGroup var office: OfficeOptions
  @OptionGroup var speech: SpeechOptions

  func run() throws {
    var order = ListOrder(office: office.office, sort: sort.rawValue)
    order.kinds = kind
    order.states = state
    order.client = client
    order.person = person
    order.waiting = waiting
    order.acting = acting.person
    order.isOverdue = overdue
    order.expiring = expiring
    order.from = from
    order.until = until
    order.parent = parent
    order.batch = batch
    order.isReversed = reverse
    order.limit = listing.most
    order.layout = listing.layout
    let producer = Producer(surroundings: LiveSurroundings.surroundings())
    try speech.console.finish { console throws(Faults) in
      let answer = try producer.list(order)
      console.remark(answer.note)
      return answer.report
    }
  }
}
