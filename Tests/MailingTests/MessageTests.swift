import MailAddresses
import Mailing
import TestKit
import Testing

@Suite struct MessageTests {
  @Test func plainLettersAreAsExpected() throws {
    var message = try Letter.plain
    message.from.name = try HeaderText("Отдел продаж", of: "the name")
    message.text = "Добрый day\nFrom us: 1 = 1 \n"
    #expect(
      try message.read() == """
        Date: Thu, 26 Nov 2026 16:40:14 +0300\r
        From: =?utf-8?B?0J7RgtC00LXQuyDQv9GA0L7QtNCw0LY=?= <a@example.com>\r
        To: b@example.com\r
        Subject: Hello\r
        Message-ID: \(MessageID(seed: ["autumn", "b@example.com"], sender: message.from.address).text)\r
        MIME-Version: 1.0\r
        Content-Type: text/plain; charset=utf-8\r
        Content-Transfer-Encoding: base64\r
        \r
        0JTQvtCx0YDRi9C5IGRheQ0KRnJvbSB1czogMSA9IDEgDQo=\r

        """)
    message.text = "Good day\nFrom us: 1 = 1 \n"
    #expect(
      try message.read().hasSuffix(
        "Content-Transfer-Encoding: quoted-printable\r\n\r\nGood day\r\n=46rom us: 1 =3D 1=20\r\n"))
  }

  @Test func fileNamesStandTwice() throws {
    var message = try Letter.plain
    message.attachments = try ["offer.pdf", "Договор № 5.docx"].map { try Attachment(name: $0, bytes: [1, 2, 3]) }
    let letter = try message.read()
    #expect(letter.contains("Content-Type: application/pdf; name=\"offer.pdf\"\r\n"))
    #expect(letter.contains("Content-Disposition: attachment; filename=\"offer.pdf\"\r\n"))
    #expect(letter.contains("\r\n name=\"=?utf-8?B?0JTQvtCz0L7QstC+0YAg4oSWIDUuZG9jeA==?=\"\r\n"))
    let start = "Content-Disposition: attachment;\r\n filename*0*=utf-8''%D0%94%D0%BE%D0%B3%D0%BE%D0%B2%D0%BE%D1%80%20"
    #expect(letter.contains(start + "%E2%84%96;\r\n filename*1*=%205.docx\r\n"))
    // Outlook and Python would take a makeshift name in ASCII before the right one.
    #expect(letter.ranges(of: " filename=").count == 1)
  }

  @Test func sameLettersHaveTheSameBytesAndOthersOtherBoundaries() throws {
    var message = try Letter.plain
    message.html = "<p>Good day</p>"
    let first = try message.read()
    #expect(try message.read() == first)
    message.to.address = try MailAddress("c@example.com")
    let mark = try #require(first.split(separator: "boundary=").last?.prefix(30))
    #expect(try !message.read().contains(mark))
  }

  @Test func lengthsAreKnownBefore() throws {
    var dice = Dice(seed: 3)
    for count in 0..<200 {
      var message = try Letter.plain
      message.text = RandomText.text(&dice, length: count)
      if count % 3 == 0 { message.html = RandomText.text(&dice, length: count) }
      if count % 2 == 0 {
        message.attachments = [try Attachment(name: "a.pdf", bytes: [UInt8](repeating: 7, count: count))]
      }
      let date = try MailDate(seconds: 0, offset: 0)
      let id = MessageID(seed: [], sender: message.from.address)
      #expect(message.byteCount(date: date, id: id) == message.bytes(date: date, id: id).count)
    }
  }
}
