import Foundation
import MailAddresses
import Mailing
import TestKit
import Testing

/// What arrives is what was sent, as a parser reads it that somebody else wrote.
@Suite(.enabled(if: PythonMail.isInstalled, "python3 is not installed, which reads the letters"))
struct ReadByOthersTests {
  @Test func randomLettersArriveWhole() throws {
    var dice = Dice(seed: 12)
    try arriveWhole((0..<150).map { try Self.letter(&dice, length: $0 % 100) })
  }

  /// Every length, so that every way a line can be full is met.
  @Test(arguments: ["ж", "a", "é", "👩‍👩‍👧‍👦", "a ", "\""])
  func namesOfEveryLengthArriveWhole(_ piece: String) throws {
    try arriveWhole(
      (1...90).map { length in
        let text = String(repeating: piece, count: length)
        return try Self.letter(subject: text, name: text, file: Self.fileName(text), text: text)
      })
  }

  @Test func hostileLettersArriveWhole() throws {
    let hostile = [
      String(repeating: "ж", count: 10_000), String(repeating: "a", count: 10_000),
      String(repeating: "a b", count: 3_000),
      String(repeating: "\"", count: 500), "a@b.example, <c@d.example>", #""quoted" \back\ (comment), x; y"#,
      "\u{202E}gpj.exe", "👩‍👩‍👧‍👦🇷🇺🙂", "=?utf-8?B?0J/RgNC40LLQtdGC?=", "?= =?", "  spaces  around  ", "trailing ", " ",
      "e" + String(repeating: "\u{301}", count: 300), "100%25.pdf", "utf-8''a", "a'b*c", "…\u{FEFF}", "\u{10FFFF}",
      "From me", ".", "\u{E000}",
    ]
    try arriveWhole(
      hostile.map { try Self.letter(subject: $0, name: $0, file: Self.fileName($0), text: $0) })
  }

  @Test(arguments: [
    "", "\n", "a", "a\n\n", "\n\na", "one\rtwo\r\nthree\n\rfour", "From me\nFrom you\n>From\n", ".\n..\n.a\n",
    "a \nb\t\n  \n",
    "=\n==\n=3D\n", String(repeating: "a", count: 2000), String(repeating: "From ", count: 400),
    String(repeating: " ", count: 300), "a\u{0}b\u{7}\u{1B}c", "\u{2028}\u{85}", "---\n--=_x--\n",
  ])
  func bodiesArriveWhole(_ text: String) throws {
    // The same text a little further to the right each time, about where a line is full.
    try arriveWhole(
      ([0, 1] + (60..<80)).map { length in
        let text = String(repeating: "x", count: length) + text
        return try Self.letter(subject: "s", name: "n", file: nil, text: text, html: length % 2 == 0 ? text : nil)
      })
  }

  @Test func picturesOfThePageGoBesideIt() throws {
    let picture = Data((0..<200).map { UInt8($0) })
    let other = Data([1, 2, 3, 4])
    func source(_ bytes: Data, _ type: String = "image/png") -> String {
      "src=\"data:\(type);base64,\(bytes.base64EncodedString())\""
    }
    var message = try Letter.plain
    message.html = """
      <p>Логотип <img \(source(picture)) alt="a"><img \(source(other, "image/svg+xml"))><img \(source(picture))>
      <img src="data:image/png;base64,####"><img src="data:text/html;base64,AAAA"><img src="https://example.com/a.png">
      """
    message.attachments = [try Attachment(name: "a.docx", bytes: [1])]
    let read = try #require(try PythonMail.read([message.bytes()]).first)
    #expect(read.defects == [])
    #expect(
      read.structure == [
        "multipart/mixed", "multipart/alternative", "text/plain", "multipart/related", "text/html", "image/png",
        "image/svg+xml", "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
      ])
    #expect(read.pictures.map(\.content) == [picture, other])
    let html = try #require(read.html)
    let links = read.pictures.map { "src=\"cid:\($0.id.dropFirst().dropLast())\"" }
    #expect(html.ranges(of: links[0]).count == 2 && html.ranges(of: links[1]).count == 1)
    #expect(html.contains("base64,####") && html.contains("data:text/html;base64,AAAA"))
    #expect(html.contains("alt=\"a\"><img "))
  }

  @Test func largeAttachmentsArriveWhole() throws {
    var message = try Letter.plain
    let bytes = (0..<3_000_001).map { UInt8(truncatingIfNeeded: $0 &* 2_654_435_761 >> 11) }
    message.attachments = [
      try Attachment(name: "Договор.pdf", bytes: bytes), try Attachment(name: "empty.txt", bytes: []),
    ]
    let read = try #require(try PythonMail.read([message.bytes()]).first)
    #expect(read.files.map(\.content) == [Data(bytes), Data()])
    #expect(read.files.map(\.type) == ["application/pdf", "text/plain"])
    #expect(read.defects == [])
  }

  private func arriveWhole(_ messages: [Message]) throws {
    let letters = try PythonMail.read(messages.map { try $0.bytes() })
    try #require(letters.count == messages.count)
    for (message, read) in zip(messages, letters) {
      #expect(read.defects == [])
      #expect(same(read.subject, message.subject.text))
      #expect(
        read.to.count == 2 && same(read.to[0], message.to.name?.text ?? "") && read.to[1] == message.to.address.text)
      #expect(same(read.from[0], message.from.name?.text ?? "") && read.from[1] == message.from.address.text)
      #expect(same(read.text ?? "", lines(message.text)))
      #expect(same(read.html ?? "", lines(message.html ?? "")))
      try #require(read.files.count == message.attachments.count)
      for (file, sent) in zip(read.files, message.attachments) {
        #expect(same(file.name, sent.name.text))
        #expect(same(file.legacy, sent.name.text))
        #expect(file.content == Data(sent.bytes))
      }
      #expect(read.longest <= 78 && !read.bare && read.ascii && !read.trailing && !read.fromLine)
      #expect(Set(read.headers).count == read.headers.count && !read.headers.contains("Bcc"))
    }
  }

  /// Equal in every scalar: «й» of two is not that of one.
  private func same(_ a: String, _ b: String) -> Bool { a.unicodeScalars.elementsEqual(b.unicodeScalars) }

  private func lines(_ text: String) -> String {
    let lines = text.replacingOccurrences(of: "\r\n", with: "\n").replacingOccurrences(of: "\r", with: "\n")
    let ended = lines.isEmpty || lines.utf8.last == 10 ? lines : lines + "\n"
    return ended.replacingOccurrences(of: "\n", with: "\r\n")
  }

  private static func letter(_ dice: inout Dice, length: Int) throws -> Message {
    let file = fileName(RandomText.text(&dice, length: length))
    return try letter(
      subject: RandomText.text(&dice, length: length), name: RandomText.text(&dice, length: length), file: file,
      text: RandomText.text(&dice, length: length * 8),
      html: dice.roll(2) == 0 ? RandomText.text(&dice, length: length * 9) : nil)
  }

  /// A text as the name of a file: without folders, with no spaces at its ends, and not in quotes or angle brackets,
  /// which Python takes off.
  private static func fileName(_ text: String) -> String {
    let name = text.replacingOccurrences(of: "/", with: "-").replacingOccurrences(of: "\\", with: "-")
    let isKept = !["", "."].contains(name) && !" \"<".contains(name.first ?? " ") && !name.hasSuffix(" ")
    return isKept ? name : "(\(name))"
  }

  private static func letter(subject: String, name: String, file: String?, text: String, html: String? = nil) throws
    -> Message
  {
    let name = try HeaderText(name, of: "the name")
    return try Message(
      from: Mailbox(name: name, address: MailAddress("a@example.com")),
      to: Mailbox(name: name, address: MailAddress("b@пример.рф")), subject: HeaderText(subject, of: "the subject"),
      text: text, html: html,
      attachments: file.map { [try Attachment(name: $0, bytes: Array(text.utf8))] } ?? [])
  }
}
