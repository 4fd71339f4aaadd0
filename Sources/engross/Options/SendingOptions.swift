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
    let progress = speech.progress
    let listener = SendingListener(
      progress: { progress.show(RunProgress.Reading($0), isDue: $0.waiting != nil || $0.converting != nil) },
      event: { record in
        if events { Console.put(JSONEncoding().encode(.record(record)) + "\n") }
      },
      say: { line in
        progress.end()
        speech.console.remark(line)
      })
    try speech.console.finish { _ throws(Faults) in
      defer { progress.end() }
      return try MailDesk(outside, office: office.office).send(order, listener)
    }
  }
}

extension RunProgress.Reading {
  fileprivate init(_ tally: SendingTally) {
    if let count = tally.converting {
      self.init(stage: "converting", done: 0, total: count, faults: 0)
      return
    }
    self.init(stage: "sending", done: tally.done, total: tally.total, faults: tally.refused)
    let counts = [
      (tally.accepted, "sent"), (tally.deferred, "put off"), (tally.kept, "kept back"), (tally.unsure, "unsure"),
    ]
    notes = counts.filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }
    if let waiting = tally.waiting { notes.append(waiting) }
  }
}
