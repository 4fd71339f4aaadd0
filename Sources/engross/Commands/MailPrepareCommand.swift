import ArgumentParser
import Diagnostics
import DocumentRegistry
import Mailing

/// Letters into the outbox.
struct MailPrepareCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "prepare",
    abstract: "Put a letter with a document for each recipient into the outbox.",
    discussion: """
      Every document has to be approved. Of a batch that is, those are named and left out that were revised or decided \
      about alone and are not approved for what they say now. Filters beside --batch leave some of its documents. A \
      document that another one took the place of is left out.

      A letter goes to the e-mail address on the client's card, as it stood when the document was made. Documents \
      without an address, with a wrong one, or for an address that gets a letter already are named and left out; the \
      others are prepared. Nothing is sent yet.

      The class is what the law makes of the letters. advertising (usual for a batch) goes only to those who consented \
      to it and have not unsubscribed; reply goes to who asked, service under a contract: both need --reason and \
      --link. For service, --link names contracts of the registry or of contracts.yaml, and who has none of them in \
      force is left out.

      The letter is `templates/mail/NAME.md` of the office, or the built-in one: offer. It sees what its document was \
      made from, and `mailing`. Its subject is the template's `title`.

      A command that was stopped goes on when it is given again. One that was done makes no second mailing: its number \
      is told, and --anew makes another. What another mailing brings already in the same revision is left out and \
      named, unless --anew is given.

      Examples:
        engross mail prepare --batch ПД-1/2026
        engross mail prepare --batch ПД-1/2026 --state approved --client sever
        engross mail prepare --numbers 1/2026-КП 2/2026-КП --class reply --reason 'asked for an offer' --link 'call of 20.11.2026'
        engross mail prepare --kind act --class service --reason 'acts of November' --link 7/2026 --link 8/2026
        engross mail prepare --kind offer --state approved --from 2026-11-01 --class advertising --attach pdf
        engross mail prepare --batch ПД-1/2026 --subject 'Предложение для {{ client.name }}' --attach none
      """)

  enum Class: String, CaseIterable, ExpressibleByArgument {
    case advertising
    case reply
    case service
  }

  @OptionGroup var selection: SelectionOptions

  @Option(help: ArgumentHelp("The letter: a name in templates/mail, or a file in .md.", valueName: "name|file"))
  var letter = "offer"

  @Option(
    name: .customLong("class"),
    help: ArgumentHelp("What the law makes of the letters (default for a batch: advertising).", valueName: "class"))
  var letterClass: Class?

  @Option(help: ArgumentHelp("For reply and service: why these people are written to.", valueName: "text"))
  var reason: String?

  @Option(
    help: ArgumentHelp(
      "For reply: the request. For service: the contract's number, once for each contract.", valueName: "text"))
  var link: [String] = []

  @Option(help: ArgumentHelp("The subject, with tags (default: the template's title).", valueName: "text"))
  var subject: String?

  @Option(
    help: ArgumentHelp(
      "Formats of the document that are attached, with commas; none for the letter alone.",
      valueName: "docx,pdf,html,txt|none"))
  var attach = "docx"

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp("A file with details for the letters; several add up.", valueName: "[name=]file"))
  var data: [String] = []

  @Option(help: ArgumentHelp("One value of the letters' data.", valueName: "path=value"))
  var set: [String] = []

  @Flag(help: "Make it once more, though the same mailing is there or another one brings its documents.")
  var anew = false

  @OptionGroup var acting: ActingOptions
  @OptionGroup var office: OfficeOptions
  @OptionGroup var speech: SpeechOptions

  func validate() throws {
    if attach.split(separator: ",").isEmpty { throw ValidationError("--attach takes docx, pdf, html, txt, or none.") }
    if subject == "" { throw ValidationError("--subject takes words.") }
  }

  func run() throws {
    var order = MailingOrder(office: office.office)
    order.batch = selection.batch
    order.numbers = selection.numbers
    order.filter = selection.filter(office: office.office)
    order.letter = letter
    order.letterClass = letterClass.flatMap { LetterClass(rawValue: $0.rawValue) }
    order.reason = reason
    order.links = link
    order.subject = subject
    order.attachments = attach == "none" ? [] : attach.split(separator: ",").map { $0.filter { $0 != " " } }
    order.data = data
    order.settings = set
    order.isAnew = anew
    order.person = acting.person
    let outside = LiveSurroundings.sender()
    let progress = speech.progress
    try speech.console.finish { _ throws(Faults) in
      defer { progress.end() }
      return try MailDesk(outside, office: office.office).prepare(order) {
        progress.show(.init(stage: "queueing", done: $0, total: nil, faults: 0))
      }
    }
  }
}
