import Diagnostics
import Foundation
import MailAddresses
import Mailing
import Testing

@Suite struct HeaderTests {
  @Test(arguments: [
    ("Hello\r\nBcc: x@example.com", "a line break (U+000D) as character 6"),
    ("Hello\nBcc: x@example.com", "a line break (U+000A) as character 6"),
    ("a\u{0}b", "a control character (U+0000) as character 2"),
    ("a\tb", "a control character (U+0009) as character 2"),
    ("a\u{85}b", "a line break (U+0085) as character 2"),
    ("a\u{2028}b", "a line break (U+2028) as character 2"),
    ("a\u{7F}", "a control character (U+007F) as character 2"),
  ])
  func nothingIsSmuggledIn(_ text: String, _ reason: String) {
    expectFault(.badHeaderText, "the subject has \(reason)") { () throws(Faults) in
      _ = try HeaderText(text, of: "the subject")
    }
    expectFault(.badHeaderText, reason) { () throws(Faults) in _ = try CustomHeader(name: "Feedback-ID", value: text) }
    expectFault(.badHeaderText, reason) { () throws(Faults) in _ = try Attachment(name: text, bytes: []) }
  }

  @Test(arguments: [
    "", "Bcc:", "Bcc", "BCC", "To", "from", "Content-Type", "List-Foo", "Имя", "a b", "a\r\nb", "DKIM-Signature",
    "Resent-To", String(repeating: "a", count: 41),
  ])
  func headersOfTheLetterAreNotForTheOffice(_ name: String) {
    expectFault(.badHeaderName, "header") { () throws(Faults) in _ = try CustomHeader(name: name, value: "x") }
  }

  @Test(arguments: ["", ".", "..", "a/b.pdf", "..\\b.pdf", " a.pdf", "a.pdf "])
  func attachmentsHaveNamesWithoutFolders(_ name: String) {
    expectFault(.badAttachmentName, "cannot be the name") { () throws(Faults) in
      _ = try Attachment(name: name, bytes: [])
    }
  }

  @Test(arguments: [
    "", "offers", "offers.", "a b.example.com", "offers.example.com>\r\n", "предложения.рф", "-a.example",
  ])
  func listsHaveIDs(_ id: String) {
    expectFault(.badListID, "cannot be the id") { () throws(Faults) in _ = try MailingListID(id: id) }
  }

  @Test(arguments: [
    (0, 0, "Thu, 1 Jan 1970 00:00:00 +0000"),
    (1_795_700_414, 180, "Thu, 26 Nov 2026 16:40:14 +0300"),
    (1_795_700_414, -210, "Thu, 26 Nov 2026 10:10:14 -0330"),
    (1_709_164_799, 0, "Wed, 28 Feb 2024 23:59:59 +0000"),
    (1_709_164_799, 600, "Thu, 29 Feb 2024 09:59:59 +1000"),
    (253_402_300_799, 0, "Fri, 31 Dec 9999 23:59:59 +0000"),
  ])
  func datesAreThoseOfTheSendersClock(_ seconds: Int, _ offset: Int, _ text: String) throws {
    let letter = try Letter.plain.read(date: MailDate(seconds: seconds, offset: offset))
    #expect(letter.hasPrefix("Date: \(text)\r\n"))
  }

  @Test(arguments: [
    (-1, 0), (0, -60), (253_402_300_800, 0), (253_402_300_799, 1), (0, 841), (0, Int.min), (Int.max, 0),
  ])
  func datesThatNoLetterCanHave(_ seconds: Int, _ offset: Int) {
    expectFault(.badLetterDate, "no letter can be dated") { () throws(Faults) in
      _ = try MailDate(seconds: seconds, offset: offset)
    }
  }

  @Test(arguments: [
    ("Hello", "Subject: Hello\r\n"),
    ("", "Subject:\r\n"),
    ("Привет", "Subject: =?utf-8?B?0J/RgNC40LLQtdGC?=\r\n"),
    ("Café Nord, Berlin", "Subject: =?utf-8?Q?Caf=C3=A9_Nord=2C_Berlin?=\r\n"),
    ("a  b", "Subject: =?utf-8?Q?a__b?=\r\n"),
    (" a", "Subject: =?utf-8?Q?_a?=\r\n"),
    ("=?utf-8?Q?x?=", "Subject: =?utf-8?B?PT91dGYtOD9RP3g/PQ==?=\r\n"),
  ])
  func subjectsAreWordsOrEncodedWords(_ subject: String, _ header: String) throws {
    var message = try Letter.plain
    message.subject = try HeaderText(subject, of: "the subject")
    let letter = try message.read()
    #expect(letter.contains("\r\n\(header)"), "\(letter)")
  }

  @Test(arguments: [
    ("Sales Office", "To: Sales Office <b@example.com>\r\n"),
    ("Petrov, Ivan", "To: \"Petrov, Ivan\" <b@example.com>\r\n"),
    (#"A "B" \C"#, #"To: "A \"B\" \\C" <b@example.com>"# + "\r\n"),
    ("office@example.com", "To: \"office@example.com\" <b@example.com>\r\n"),
    ("Отдел", "To: =?utf-8?B?0J7RgtC00LXQuw==?= <b@example.com>\r\n"),
    ("", "To: b@example.com\r\n"),
  ])
  func namesStandInFrontOfAddresses(_ name: String, _ header: String) throws {
    var message = try Letter.plain
    message.to.name = try HeaderText(name, of: "the name")
    #expect(try message.read().contains("\r\n\(header)"))
  }

  /// A reader that decodes each word by itself shows no broken characters.
  @Test(arguments: ["👨‍👩‍👧‍👦", "й\u{301}", "🇷🇺", "漢", "é e\u{301}"])
  func encodedWordsHoldWholeCharacters(_ piece: String) throws {
    for start in 0..<60 {
      let subject = String(repeating: "ж", count: start) + String(repeating: piece, count: 12)
      var message = try Letter.plain
      message.subject = try HeaderText(subject, of: "the subject")
      let words = try message.read().split(separator: "=?utf-8?B?").dropFirst().map { String($0.prefix { $0 != "?" }) }
      let texts = try words.map { String(decoding: try #require(Data(base64Encoded: $0)), as: UTF8.self) }
      #expect(texts.joined().unicodeScalars.elementsEqual(subject.unicodeScalars))
      #expect(texts.reduce(0) { $0 + $1.count } == subject.count, "\(texts)")
    }
  }

  @Test func seedsMakeIDs() throws {
    let sender = try MailAddress("a@пример.рф")
    let id = MessageID(seed: ["autumn", "12"], sender: sender)
    #expect(id.text.hasSuffix("@xn--e1afmkfd.xn--p1ai>"))
    #expect(id == MessageID(seed: ["autumn", "12"], sender: sender))
    #expect(id != MessageID(seed: ["autumn1", "2"], sender: sender))
  }

  @Test func listLettersSayHowToUnsubscribe() throws {
    var message = try Letter.plain
    let mailbox = try MailAddress("\"a@b\"@example.com")
    let token = try UnsubscribeToken(list: "offers", recipient: "b@example.com", key: Letter.key)
    message.isBulk = true
    message.isAutomatic = true
    message.list = try MailingListID(name: HeaderText("Offers", of: "the list"), id: "Offers.example.com")
    message.unsubscribing = try Unsubscribing(
      link: "https://example.com/u/\(token.text)", mailbox: mailbox, token: token)
    let letter = try message.read().replacing("\r\n ", with: " ")
    #expect(letter.contains("\r\nList-ID: Offers <offers.example.com>\r\n"))
    #expect(letter.contains("\r\nPrecedence: bulk\r\n"))
    #expect(letter.contains("\r\nAuto-Submitted: auto-generated\r\n"))
    let letterWay = "<mailto:%22a%40b%22@example.com?subject=\(token.text)>"
    #expect(
      letter.contains("\r\nList-Unsubscribe: <https://example.com/u/\(token.text)>, \(letterWay)\r\n"), "\(letter)")
    #expect(letter.contains("\r\nList-Unsubscribe-Post: List-Unsubscribe=One-Click\r\n"))
    message.unsubscribing = try Unsubscribing(link: nil, mailbox: mailbox, token: token)
    #expect(try !message.read().contains("One-Click"))
    #expect(try !Letter.plain.read().contains("List-"))
  }

  @Test func linesStayShortWhateverTheAddresses() throws {
    let long = String(repeating: "%", count: 64) + "@" + String(repeating: "b.", count: 90) + "ru"
    let list = String(repeating: "c", count: 250)
    let token = try UnsubscribeToken(list: list, recipient: long, key: Letter.key)
    expectFault(.badUnsubscribeLink, "longer than a line") { () throws(Faults) in
      _ = try Unsubscribing(link: nil, mailbox: MailAddress(long), token: token)
    }
    var message = try Letter.plain
    let name = try HeaderText(String(repeating: "ж", count: 300), of: "the name")
    message.to = try Mailbox(name: name, address: MailAddress(long))
    let short = try UnsubscribeToken(list: "offers", recipient: long, key: Letter.key)
    message.unsubscribing = try Unsubscribing(
      link: "https://example.com/" + String(repeating: "a", count: 700), mailbox: MailAddress(long), token: short)
    #expect(try message.bytes().split(separator: 10).allSatisfy { $0.count < 998 })
  }

  @Test func whoSendsAndWhoAnswersAreSaidApart() throws {
    var message = try Letter.plain
    message.sender = try MailAddress("robot@example.com")
    message.replyTo = try Mailbox(name: HeaderText("Иван", of: "the name"), address: MailAddress("ivan@example.com"))
    message.headers = [try CustomHeader(name: "Feedback-ID", value: "осень:offers")]
    let letter = try message.read()
    #expect(letter.contains("\r\nSender: robot@example.com\r\n"))
    #expect(letter.contains("\r\nReply-To: =?utf-8?B?0JjQstCw0L0=?= <ivan@example.com>\r\n"))
    #expect(letter.contains("\r\nFeedback-ID: =?utf-8?B?0L7RgdC10L3RjDpvZmZlcnM=?=\r\n"))
  }

  @Test(arguments: [
    "http://example.com/u/", "https://", "https:///u", "example.com/u", "https://пример.рф/u",
    "https://example.com/a b",
    "https://example.com/>\r\nBcc: x", "https://user@example.com/", "mailto:a@example.com",
    "https://example.com/" + String(repeating: "a", count: 800),
  ])
  func oneUnsubscribesByHTTPSOnly(_ link: String) throws {
    let token = try UnsubscribeToken(list: "offers", recipient: "b@example.com", key: Letter.key)
    expectFault(.badUnsubscribeLink, "nobody can unsubscribe") { () throws(Faults) in
      _ = try Unsubscribing(link: link, mailbox: nil, token: token)
    }
    expectFault(.badUnsubscribeLink, "neither a page nor an address") { () throws(Faults) in
      _ = try Unsubscribing(link: nil, mailbox: nil, token: token)
    }
  }
}
