import ArgumentParser
import Diagnostics
import Production

/// What waits for somebody.
struct TodoCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "todo",
    abstract: "List what waits for you: visas, signatures, rework, and by when.",
    discussion: """
      What is overdue comes first, what has no term last. Who stands in for somebody absent sees what waits for them.

      Examples:
        engross todo
        engross todo --as melnik
        engross todo --role legal --all
        engross todo --everybody --json
      """)

  @Option(
    name: .customLong("as"),
    help: ArgumentHelp(
      "Whose tasks, by the id in office.yaml (default: of whose `logins` hold your account).", valueName: "person"))
  var person: String?

  @Option(help: ArgumentHelp("What waits for a role, whoever has it.", valueName: "role"))
  var role: String?

  @Flag(help: "What waits for anybody.")
  var everybody = false

  @OptionGroup var listing: ListingOptions
  @OptionGroup var office: OfficeOptions
  @OptionGroup var speech: SpeechOptions

  func validate() throws {
    if [person != nil, role != nil, everybody].count(where: { $0 }) > 1 {
      throw ValidationError("--as, --role and --everybody exclude each other.")
    }
  }

  func run() throws {
    let whose: TodoOrder.Whose = everybody ? .everybody : role.map { .role($0) } ?? .person(person)
    let order = TodoOrder(office: office.office, whose: whose, limit: listing.most, layout: listing.layout)
    let producer = Producer(surroundings: LiveSurroundings.surroundings())
    try speech.console.finish { console throws(Faults) in
      let answer = try producer.todo(order)
      console.remark(answer.note)
      return answer.report
    }
  }
}
