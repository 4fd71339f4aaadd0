import ArgumentParser
import Diagnostics
import Mailing
import Production
import Values

/// How letters are sent, in `send` and in `resume`.
struct SendingOptions: ParsableArguments {
  @Argument(help: "The mailing's number.")
  var mailing: String

  @Option(help: ArgumentHelp("Send so many letters at most.", valueName: "n"))
  var limit: Int?

  @Flag(
    help: "Wait as long as it takes: for the next day where today's limit is reached, for letters that were put off.")
  var wait = false

  @Flag(help: "Print a line of JSON on standard output for every letter.")
  var events = false

  @Flag(help: "Print a line on standard error every few seconds, also where that is no terminal.")
  var progress = false

  @OptionGroup var acting: ActingOptions
  @OptionGroup var office: OfficeOptions
  @OptionGroup var speech: SpeechOptions

  func validate() throws {
    if let limit, limit < 1 { throw ValidationError("--limit takes a number from 1 on.") }
  }

  var order: SendingOrder {
    var order = SendingOrder(mailing: mailing)
    order.limit = limit
    order.waits = wait
    order.person = acting.person
    return order
  }

  /// Sends, and says what comes of it while it goes.
  func send(_ order: SendingOrder) throws {
    let outside = LiveSurroundings.sender()
    let line = SendingProgress(isLive: LiveSurroundings.hasProgress && !speech.quiet, isPlain: progress)
    let listener = SendingListener(
      progress: { line.show($0, at: outside.milliseconds()) },
      event: { record in
        if events { Console.put(JSONEncoding().encode(.record(record)) + "\n") }
      })
    try speech.console.finish { _ throws(Faults) in
      defer { line.end() }
      return try MailDesk(outside, office: office.office).send(order, listener)
    }
  }
}
