import ArgumentParser
import Production

/// Which documents a command takes: numbers, or filters as `list` has them, a batch among them.
struct SelectionOptions: ParsableArguments {
  @Option(help: ArgumentHelp("The documents of this batch.", valueName: "number"))
  var batch: String?

  @Option(parsing: .upToNextOption, help: ArgumentHelp("Documents by their numbers.", valueName: "number"))
  var numbers: [String] = []

  @Option(help: ArgumentHelp("Documents of this kind; several may be given.", valueName: "kind"))
  var kind: [String] = []

  @Option(help: ArgumentHelp("Documents in this state; several may be given.", valueName: "state"))
  var state: [String] = []

  @Option(help: ArgumentHelp("Documents for this client.", valueName: "id"))
  var client: String?

  @Option(help: ArgumentHelp("Documents that this person made or looks after.", valueName: "id"))
  var person: String?

  @Option(help: ArgumentHelp("Documents of this day and later.", valueName: "yyyy-mm-dd"))
  var from: String?

  @Option(help: ArgumentHelp("Documents of this day and earlier.", valueName: "yyyy-mm-dd"))
  var until: String?

  @Option(help: ArgumentHelp("Documents that belong to this one.", valueName: "number"))
  var parent: String?

  func validate() throws {
    let isFound = batch != nil || hasFilter
    if numbers.isEmpty, !isFound {
      throw ValidationError("Say what is sent: --batch, --numbers, or filters such as --kind offer.")
    }
    if !numbers.isEmpty, isFound {
      throw ValidationError("--numbers names the documents: leave --batch and filters out.")
    }
  }

  private var hasFilter: Bool {
    !kind.isEmpty || !state.isEmpty || client != nil || person != nil || from != nil || until != nil || parent != nil
  }

  /// The filters; nil where none was given.
  ///
  /// The oldest documents come first.
  func filter(office: String?) -> ListOrder? {
    guard hasFilter else { return nil }
    var order = ListOrder(office: office)
    order.kinds = kind
    order.states = state
    order.client = client
    order.person = person
    order.from = from
    order.until = until
    order.parent = parent
    order.isReversed = true
    return order
  }
}
