import Diagnostics
import DocumentRegistry
import Foundation
import MailWorkload
import Mailing
import Production
import Testing
import Values

/// The letters of a whole mailing, read by a program that we did not write.
@Suite struct WrittenLettersTests {
  /// What Python reads out of a letter.
  struct ReadLetter: Decodable {
    struct File: Decodable {
      var name: String
      var digest: String
    }

    var to: String
    var name: String
    var recipients: Int
    var subject: String
    var text: String
    var html: String
    var files: [File]
    var id: String
    var unsubscribe: String?
    var oneClick: String?
    var precedence: String?
  }

  static let python = ["/usr/bin/python3", "/usr/local/bin/python3"].first {
    FileManager.default.isExecutableFile(atPath: $0)
  }

  static let hostile: [LetterOffice.Recipient] = [
    .init(name: "ООО «A & B <Co> *new*»", email: "a@client.example"),
    .init(name: "Bcc: evil@example.com", email: "b@client.example", contact: "Иванов, \"Иван\" \\ <evil@example.com>"),
    .init(name: "Строка\r\nBcc: evil@example.com\r\n\r\nтело", email: "c@client.example"),
    .init(name: String(repeating: "Очень длинное имя ", count: 300), email: "d@client.example"),
    .init(name: "👩‍👩‍👧‍👦 \u{202E}тсет\u{202C} \u{2028}x", email: "e@client.example"),
    .init(name: "{{ company.email }} {% raw %}", email: "f@client.example"),
    .init(name: "=?utf-8?Q?spoof?=", email: "g@xn--e1afmkfd.xn--p1ai"),
    .init(name: "From the start\nFrom the second line\n.\n..", email: "h@client.example"),
  ]

  @Test(.enabled(if: python != nil, "python3 is not there")) func everyLetterIsReadAsItWasMeant() throws {
    let scene = try MailScene(Self.hostile + LetterOffice.Recipient.several(12))
    try scene.prepare()
    var order = SendingOrder(mailing: "Р-1/2026")
    order.person = "orlova"
    _ = try scene.desk.send(order, SendingListener(progress: { _ in }, event: { _ in }))
    let letters = try scene.letters()
    #expect(letters.map(\.phase) == [LetterState.Phase](repeating: .accepted, count: 20))

    let read = try Self.read(scene.path + "/outbox/Р-1-2026")
    #expect(read.count == 20)
    #expect(Set(read.map(\.id)).count == 20)
    for (letter, written) in zip(letters, read) {
      #expect(written.to == letter.address)
      #expect(written.recipients == 1)
      let words = letter.name.split { $0.isWhitespace }.joined(separator: " ")
      // Quotes of a name are its spelling in the header, and no part of it.
      #expect(written.name.filter { !"\"\\".contains($0) } == words.filter { !"\"\\".contains($0) })
      let state = try scene.registry.read { try $0.state(of: letter.entry ?? 0) }
      let number = state.facts.number.text
      #expect(written.subject.hasPrefix("Предложение \(number) для"))
      #expect(written.text.contains("приложено предложение \(number)"))
      #expect(written.html.contains("приложено предложение \(number)"))
      #expect(!written.html.contains("<style") && !written.html.contains("class="))
      let file = try #require(state.revision?.files.first { $0.role == .document })
      let copy = try Self.copy(of: state, in: scene)
      #expect(written.files.map(\.digest) == [copy])
      #expect(written.files.map(\.name) == [file.name])
      #expect(written.unsubscribe == nil && written.precedence == nil)
    }
  }

  /// A draft goes with its mark, which its copy has and the registry's file has not.
  private static func copy(of state: EntryState, in scene: MailScene) throws -> String {
    let copies = try CopiesInForce(of: state, at: scene.desk.register, formats: ["txt"]).copies.copies
    let copy = try #require(copies.first)
    let text = String(decoding: copy.bytes, as: UTF8.self)
    #expect(text.contains("ПРОЕКТ") && text.contains(state.facts.number.text))
    return SHA256(of: copy.bytes).description
  }

  @Test(.enabled(if: python != nil, "python3 is not there")) func advertisingSaysHowToUnsubscribe() throws {
    let scene = try MailScene(
      count: 1, mail: ["unsubscribe: {url: \"https://primer.example/u/\", mailto: leave@primer.example}"])
    try scene.consent(to: "office@client-1.example")
    try scene.prepare { $0.letterClass = .advertising }
    var order = SendingOrder(mailing: "Р-1/2026")
    order.person = "orlova"
    _ = try scene.desk.send(order, SendingListener(progress: { _ in }, event: { _ in }))
    let letter = try #require(try Self.read(scene.path + "/outbox/Р-1-2026").first)
    #expect(letter.precedence == "bulk")
    #expect(letter.oneClick == "List-Unsubscribe=One-Click")
    let header = try #require(letter.unsubscribe)
    #expect(header.contains("<https://primer.example/u/") && header.contains("<mailto:leave@primer.example?subject="))
    #expect(letter.text.contains("откажитесь от рассылки"))
    #expect(letter.text.contains("127000") || letter.text.contains("г. Москва"))
    #expect(letter.html.contains("https://primer.example/u/"))
    // Whoever answers the link gives its token; the address is in it, and nobody can read it there.
    #expect(!header.contains("client-1"))
    var leaving = SuppressionOrder()
    leaving.token =
      "GET /u/" + (header.split(separator: ">").first.map { $0.dropFirst("<https://primer.example/u/".count) } ?? "")
    // A web server is nobody of the office: the token is its right.
    _ = try scene.desk.register.suppress(leaving)
    #expect(
      try scene.registry.read { try $0.recipient("office@client-1.example")?.suppression?.cause } == .unsubscribed)
    // The key lies in a file of its own, for its owner alone, and in no record.
    let key = scene.path + "/registry/mail.key"
    let mode = try FileManager.default.attributesOfItem(atPath: key)[.posixPermissions] as? Int
    #expect(mode == 0o600)
    #expect(throws: Faults.self) {
      leaving.token = "AAAA" + (leaving.token ?? "").dropFirst(4)
      leaving.token = String(leaving.token?.dropLast(3) ?? "")
      _ = try scene.desk.register.suppress(leaving)
    }
  }

  /// What is looked at is what goes, but for the date.
  @Test func aPreviewHasTheBytesThatAreSent() throws {
    let scene = try MailScene(count: 3)
    try scene.prepare()
    let folder = scene.path + "/preview"
    let report = try scene.desk.preview(
      .init(mailing: "Р-1/2026", letter: nil, client: nil, output: nil, folder: folder, replaces: false))
    #expect(report.files.count == 3)
    scene.clock.pass(86_400_000)
    _ = try scene.send()
    for (file, letter) in zip(report.files, scene.carrier.sent) {
      let previewed = try Data(contentsOf: URL(fileURLWithPath: file.path))
      func undated(_ bytes: some Sequence<UInt8>) -> [Substring] {
        String(decoding: Array(bytes), as: UTF8.self).split(separator: "\r\n").filter { !$0.hasPrefix("Date: ") }
      }
      #expect(undated(previewed) == undated(letter.bytes))
      #expect(Array(previewed) != letter.bytes)
    }
    let shown = try scene.desk.preview(
      .init(mailing: "Р-1/2026", letter: nil, client: "client-2", output: nil, folder: nil, replaces: false))
    let text = String(decoding: shown.standardOutput, as: UTF8.self)
    #expect(text.contains("Предложение 2/2026-КП для ООО «Клиент 2»") && text.contains("Предложение 2-2026-КП.txt"))
  }

  static func read(_ folder: String) throws -> [ReadLetter] {
    let process = Process()
    let output = Pipe()
    process.executableURL = URL(fileURLWithPath: try #require(python))
    let script = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("read_mailing.py")
    process.arguments = [script.path, folder]
    process.standardOutput = output
    try process.run()
    let data = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
    return try data.split(separator: UInt8(ascii: "\n")).map { try JSONDecoder().decode(ReadLetter.self, from: $0) }
  }
}
