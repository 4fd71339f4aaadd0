import ArgumentParser
import Diagnostics
import DocumentRegistry
import Mailing
import Production

/// Addresses that get no letters.
struct MailSuppressCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "suppress",
    abstract: "Keep letters from addresses, or show which get none.",
    discussion: """
      The list is asked when letters are prepared and again before each is sent. unsubscribed and complaint keep \
      advertising back and end the consent; bounced and by-hand keep everything back.

      Letters of advertising carry a token that says who unsubscribes. Mails that come to the unsubscribe address have \
      it as their subject; a web server that answers the https link, which is not part of Engross, gives it by \
      --token, and needs no person for it. `List-Unsubscribe=One-Click` comes as a POST, and a GET must not unsubscribe anybody.

      Examples:
        engross mail suppress
        engross mail suppress office@sever.example --cause unsubscribed --note 'said so by telephone'
        engross mail suppress --token AWx0mJ8s…
        engross mail suppress --list bounces.csv --cause bounced
        engross mail suppress --remove office@sever.example --note 'works again'
      """)

  enum Cause: String, CaseIterable, ExpressibleByArgument {
    case unsubscribed
    case complaint
    case bounced
    case byHand = "by-hand"
  }

  @Argument(help: "E-mail addresses.")
  var addresses: [String] = []

  @Option(help: ArgumentHelp("Why nothing is sent there.", valueName: "cause"))
  var cause = Cause.byHand

  @Option(help: ArgumentHelp("What is worth knowing about it.", valueName: "text"))
  var note: String?

  @Option(
    help: ArgumentHelp("A list with a column `address`, perhaps `cause` and `note`.", valueName: "file.csv|.xlsx"))
  var list: String?

  @Option(help: ArgumentHelp("Take an address off the list.", valueName: "address"))
  var remove: String?

  @Option(
    help: ArgumentHelp("Unsubscribe whoever a letter's token names; the text around it may stay.", valueName: "token"))
  var token: String?

  @Flag(help: "Print the list as comma-separated values.")
  var csv = false

  @OptionGroup var acting: ActingOptions
  @OptionGroup var office: OfficeOptions
  @OptionGroup var speech: SpeechOptions

  func validate() throws {
    if remove != nil, !addresses.isEmpty || list != nil || token != nil {
      throw ValidationError("--remove takes one address off: leave the others out.")
    }
  }

  func run() throws {
    var order = SuppressionOrder()
    order.addresses = addresses
    order.cause = Suppression.Cause(rawValue: cause.rawValue) ?? .byHand
    order.note = note
    order.list = list
    order.removed = remove
    order.token = token
    order.asCSV = csv
    order.person = acting.person
    let surroundings = LiveSurroundings.surroundings()
    try speech.console.finish { _ throws(Faults) in
      let report = try RegistryDesk(surroundings, office: office.office, isNew: true).suppress(order)
      return speech.json ? report.withoutOutput : report
    }
  }
}
