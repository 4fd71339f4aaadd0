import ArgumentParser
import Diagnostics
import Mailing
import Production

/// The register of consents to advertising.
struct MailConsentCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "consent",
    abstract: "Note who agreed to advertising, or show the register of consents.",
    discussion: """
      Advertising by e-mail needs a consent that was given before, and the sender has to prove it (38-ФЗ, article 18). \
      A consent without its day, way, words and person is refused, also in a list; that an address can be found is no \
      consent. It is another paper than the consent to the processing of personal data (152-ФЗ, article 9).

      Examples:
        engross mail consent
        engross mail consent office@sever.example --given 2026-11-01 --means 'form on paper' --wording-file consent.txt --person 'Иванов И.И.' --proof scan.pdf
        engross mail consent --list consents.csv
        engross mail consent office@sever.example --withdraw --reason 'letter of 2026-12-01'
      """)

  @Argument(help: "The e-mail address that may get advertising.")
  var address: String?

  @Option(help: ArgumentHelp("The day on which it was given.", valueName: "yyyy-mm-dd"))
  var given: String?

  @Option(help: ArgumentHelp("How it was given: 'form on the site', 'on paper'.", valueName: "text"))
  var means: String?

  @Option(help: ArgumentHelp("The words that were agreed to.", valueName: "text"))
  var wording: String?

  @Option(help: ArgumentHelp("A file with these words.", valueName: "file"))
  var wordingFile: String?

  @Option(help: ArgumentHelp("Who gave it.", valueName: "name"))
  var person: String?

  @Option(help: ArgumentHelp("A file that proves it: a scan, a log; the registry keeps a copy.", valueName: "file"))
  var proof: String?

  @Flag(help: "Note that the consent was withdrawn.")
  var withdraw = false

  @Option(help: ArgumentHelp("With --withdraw: by which letter or word.", valueName: "text"))
  var reason: String?

  @Option(
    help: ArgumentHelp(
      "A list (.csv or .xlsx) with columns address, given, means, wording, person and perhaps proof; all its rows or none.",
      valueName: "file.csv"))
  var list: String?

  @Flag(help: "Print the register as comma-separated values.")
  var csv = false

  @OptionGroup var acting: ActingOptions
  @OptionGroup var office: OfficeOptions
  @OptionGroup var speech: SpeechOptions

  func validate() throws {
    if wording != nil, wordingFile != nil { throw ValidationError("--wording and --wording-file exclude each other.") }
    if withdraw, address == nil { throw ValidationError("--withdraw needs the address.") }
    if reason != nil, !withdraw { throw ValidationError("--reason goes with --withdraw.") }
    if address == nil,
      given != nil || means != nil || wording != nil || wordingFile != nil || person != nil || proof != nil
    {
      throw ValidationError("Say whose consent it is: engross mail consent ADDRESS …")
    }
  }

  func run() throws {
    var order = ConsentOrder()
    order.address = address
    order.given = given
    order.means = means
    order.wording = wording
    order.wordingFile = wordingFile
    order.giver = person
    order.proof = proof
    order.isWithdrawn = withdraw
    order.reason = reason
    order.list = list
    order.asCSV = csv
    order.person = acting.person
    let surroundings = LiveSurroundings.surroundings()
    try speech.console.finish { _ throws(Faults) in
      let report = try RegistryDesk(surroundings, office: office.office, isNew: true).consent(order)
      return speech.json ? report.withoutOutput : report
    }
  }
}
