import DocumentRegistry
import Values

/// The recipients of a mailing as they were found when it was prepared; kept with it, so that a program that is stopped
/// goes on with the same ones.
struct MailingPlan {
  /// A letter with its place in the mailing.
  struct Letter {
    var facts: LetterFacts
    /// Why it is kept back from the beginning.
    var held: LeftOutReason?
  }

  /// A document that no letter brings to anybody.
  struct LeftOut {
    var number: String
    var clientName: String
    var reason: LeftOutReason
    /// What exactly is wrong, in words.
    var detail: String
  }

  /// The day that the letters are of.
  var day: CalendarDate
  /// Whether it was made to send once more what other mailings bring.
  var isAnew: Bool
  var letters: [Letter] = []
  var leftOut: [LeftOut] = []

  static let fileName = "recipients.json"

  init(day: CalendarDate, isAnew: Bool) {
    self.day = day
    self.isAnew = isAnew
  }

  var bytes: [UInt8] { Array(JSONEncoding(indent: 2).encode(.record(record)).utf8) }

  private var record: Record {
    var record: Record = [
      "day": .date(day),
      "letters": .list(
        List(
          letters.map { letter in
            var record = letter.facts.record
            record.write("held", letter.held?.rawValue)
            return .record(record)
          })),
      "left_out": .list(
        List(
          leftOut.map { document in
            .record([
              "number": .text(document.number), "client_name": .text(document.clientName),
              "reason": .text(document.reason.rawValue), "detail": .text(document.detail),
            ])
          })),
    ]
    if isAnew { record.set("anew", .bool(true)) }
    return record
  }

  /// Nil for a record that is none.
  init?(_ record: Record) {
    guard let day = record["day"]?.text.flatMap({ CalendarDate(written: $0) }) ?? record["day"]?.day else { return nil }
    self.init(day: day, isAnew: record["anew"] == .bool(true))
    for element in record["letters"]?.list?.elements ?? [] {
      guard let record = element.record, let facts = LetterFacts(record) else { return nil }
      letters.append(Letter(facts: facts, held: record.writtenText("held").flatMap(LeftOutReason.init(rawValue:))))
    }
    for element in record["left_out"]?.list?.elements ?? [] {
      guard let record = element.record, let number = record.writtenText("number"),
        let name = record.writtenText("client_name"), let detail = record.writtenText("detail"),
        let reason = record.writtenText("reason").flatMap(LeftOutReason.init(rawValue:))
      else { return nil }
      leftOut.append(LeftOut(number: number, clientName: name, reason: reason, detail: detail))
    }
  }
}
