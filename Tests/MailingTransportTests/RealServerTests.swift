import Foundation
import Mailing
import Testing

/// Servers that others wrote take our letters.
@Suite struct RealServerTests {
  @Test(.enabled(if: Tools.mailPython != nil && Tools.openssl != nil, "aiosmtpd is not installed"))
  func aiosmtpdTakesLetters() throws {
    let server = try TestServer(script: "aiosmtpd_server.py", python: Tools.mailPython) { log in
      [log, try Certificates.path("here")]
    }
    let transport = try SMTPTransport(server.settings(), secret: Secret("pa55word"))
    let letters = (1...20).map { OutgoingLetter.sample("\($0)", body: ".\r\n..\r\nРусский \($0)\r\n.\r\n") }
    for letter in letters { #expect(outcome(transport.send(letter)) == .accepted) }
    transport.close()
    #expect(server.letters.count == letters.count)
    for (letter, event) in zip(letters, server.letters) {
      #expect(event.sha256 == (try DeliveryTests.digest(letter.bytes)))
      #expect(event.recipient == letter.recipient)
      #expect(event.sender == letter.sender)
      #expect(event.tls == true)
      #expect(event.user == "offers")
    }
    let stranger = try SMTPTransport(server.settings(), secret: Secret("wrong"))
    #expect(outcome(stranger.send(.sample())) == .notSent(.noAuthentication))
    let nameless = try SMTPTransport(server.settings(user: nil), secret: nil)
    #expect(outcome(nameless.send(.sample())) == .notSent(.noAuthentication))
    #expect(server.letters.count == letters.count)
  }

  @Test(.enabled(if: EximServer.canRun, EximServer.missing)) func eximTakesLetters() throws {
    let server = try EximServer()
    let settings = ServerSettings(
      host: "localhost", port: server.port, user: "offers", authorities: try Certificates.path("authority.pem"),
      hello: "office.example", timeout: 20)
    let transport = try SMTPTransport(settings, secret: Secret("pa55word"))
    let sent = (1...5).map { OutgoingLetter.sample("\($0)", body: ".\r\n..\r\nEnd \($0)\r\n.\r\n") }
    for letter in sent { #expect(outcome(transport.send(letter)) == .accepted) }
    #expect(
      outcome(transport.send(.sample(recipient: "nobody@client.example"))) == .refused(550, "5.1.1", .recipient))
    #expect(outcome(transport.send(.sample(recipient: "busy@client.example"))) == .deferred(451, "4.2.1"))
    #expect(outcome(transport.send(.large(megabytes: 2))) == .refused(552, nil, .content))
    #expect(outcome(transport.send(.sample("last"))) == .accepted)
    transport.close()
    let stranger = try SMTPTransport(settings, secret: Secret("wrong"))
    #expect(outcome(stranger.send(.sample())) == .notSent(.noAuthentication))
    let texts = (sent + [.sample("last")]).map {
      String(decoding: $0.bytes, as: UTF8.self).replacingOccurrences(of: "\r\n", with: "\n")
    }
    #expect(try Set(server.letters(count: 6)) == Set(texts))
  }
}
