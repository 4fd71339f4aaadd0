import Diagnostics
import DocumentRegistry
import MailAddresses

extension OutgoingLetter {
  /// A letter of a mailing as carriers take it.
  init(
    _ message: Message, id: MessageID, to address: MailAddress, place: Int, from desk: MailDesk, at moment: Moment
  ) throws(Faults) {
    let date = try MailDate(seconds: Moment.seconds(of: moment.stamp) ?? 0, offset: moment.offset)
    self.init(
      id: Self.name(place, address), sender: desk.settings.envelopeSender, recipient: address.text,
      bytes: message.bytes(date: date, id: id))
  }

  /// `00012-office-at-sever.example`, in the order of the mailing.
  private static func name(_ place: Int, _ address: MailAddress) -> String {
    let digits = String(place)
    let whole = String(repeating: "0", count: max(0, 5 - digits.count)) + digits
    let words = address.key.split(separator: "@").joined(separator: "-at-")
    return "\(whole)-\(words.prefix(60))"
  }
}
