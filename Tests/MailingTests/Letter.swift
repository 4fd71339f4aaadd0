import Diagnostics
import MailAddresses
import Mailing
import Testing

/// Letters that tests begin with.
enum Letter {
  static var plain: Message {
    get throws {
      try Message(
        from: Mailbox(address: MailAddress("a@example.com")), to: Mailbox(address: MailAddress("b@example.com")),
        subject: HeaderText("Hello", of: "the subject"), text: "Good day\n")
    }
  }

  static var key: UnsubscribeKey {
    get throws(Faults) { try UnsubscribeKey(number: 1, secret: Array(0..<32)) }
  }
}

extension Message {
  func bytes() throws -> [UInt8] {
    try bytes(
      date: MailDate(seconds: 1_795_700_414, offset: 180),
      id: MessageID(seed: ["autumn", to.address.key], sender: from.address))
  }

  /// The letter as text, with the given date or a fixed one.
  func read(date: MailDate? = nil) throws -> String {
    guard let date else { return String(decoding: try bytes(), as: UTF8.self) }
    return String(decoding: bytes(date: date, id: MessageID(seed: ["x"], sender: from.address)), as: UTF8.self)
  }
}

func expectFault(_ code: DiagnosticCode, _ words: String, _ body: () throws(Faults) -> Void) {
  do throws(Faults) {
    try body()
    Issue.record("`\(code.rawValue)` was not found")
  } catch {
    #expect(error.diagnostics.map(\.code) == [code])
    #expect(error.diagnostics[0].message.contains(words), "\(error.diagnostics[0].message)")
  }
}
