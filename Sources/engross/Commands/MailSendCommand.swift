import ArgumentParser
import Mailing

/// Letters out of the outbox.
struct MailSendCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "send",
    abstract: "Send the letters of a mailing.",
    discussion: """
      Letters go one after the other, as fast as `mail.limits` in office.yaml allows. Before each one it is noted that \
      it is handed over, and after it what the server said; Ctrl-C ends after the letter in hand, or at once where \
      nothing of it has gone. Letters that the \
      server puts off are tried again after 1, 5 and 30 minutes and every 4 hours, for two days. An address that the \
      server does not know comes on the suppression list. A short pause is waited for; for a long one, the command \
      says when to go on.

      A letter goes only where nobody has unsubscribed meanwhile, and only while its document is what was approved.

      Exit codes: 0 what could be sent was sent, refused letters are named; 3 another program sends it, or too many \
      were refused; 4 the server takes no letters or does not answer, and the rest stays in the outbox; 130 stopped by \
      Ctrl-C.

      Examples:
        engross mail send Р-1/2026
        engross mail send Р-1/2026 --limit 10
        engross mail send Р-1/2026 --dry-run
        engross mail send Р-1/2026 --wait 2>mailing.log
      """)

  @Flag(help: "Make every letter that is due and send none.")
  var dryRun = false

  @OptionGroup var sending: SendingOptions

  func run() throws {
    var order = sending.order
    order.isDryRun = dryRun
    try sending.send(order)
  }
}
