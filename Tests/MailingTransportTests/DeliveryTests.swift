import Foundation
import Mailing
import Processes
import Testing

/// Letters arrive as they were handed over.
@Suite(.enabled(if: Tools.hasScripts, Tools.missing)) struct DeliveryTests {
  private static let bodies: [String] = [
    ".\r\n", "..\r\n", ".\r\n.\r\n.hidden\r\n", "a\r\n.\r\n", "\r\n\r\n", ". \r\n", "\r\n.\r\n\r\n",
    String(repeating: "x", count: 998) + "\r\n", String(repeating: ".\r\n", count: 70_000),
    String(repeating: "x", count: 65_500) + "\r\n.\r\n" + String(repeating: "y\r\n.", count: 20_000) + "\r\n",
    "Русский текст «№» — ½\r\n",
  ]

  /// sha256sum is what the server's digest is compared with: neither side of it is ours.
  static func digest(_ bytes: [UInt8]) throws -> String {
    let folder = try TestFolder()
    try Data(bytes).write(to: URL(fileURLWithPath: folder.path + "/letter"))
    let end = StartedProgram("sha256sum", [folder.path + "/letter"], deadline: 20_000).run()
    return String(String(decoding: end.output, as: UTF8.self).prefix(64))
  }

  @Test func everyByteArrives() throws {
    let server = try TestServer("good")
    let transport = try SMTPTransport(server.settings(), secret: Secret("pa55word"))
    var letters: [OutgoingLetter] = Self.bodies.enumerated().map { .sample("\($0.offset)", body: $0.element) }
    letters.append(OutgoingLetter(id: "dot", sender: "", recipient: "a@b.example", bytes: Array(".\r\n".utf8)))
    letters.append(.large(megabytes: 3))
    // Around the sizes that the library works with, a dot at every place.
    for length in [16_383, 16_384, 16_385, 65_534, 65_535, 65_536, 65_537, 65_538] {
      letters.append(
        OutgoingLetter(
          id: "\(length)", sender: "a@b.example", recipient: "c@d.example",
          bytes: Array(repeating: UInt8(ascii: "x"), count: length - 2) + Array("\r\n.\r\n..\r\nend\r\n".utf8)))
    }
    for letter in letters { #expect(outcome(transport.send(letter)) == .accepted) }
    #expect(server.letters.count == letters.count)
    for (letter, event) in zip(letters, server.letters) {
      #expect(event.sha256 == (try Self.digest(letter.bytes)), "letter \(letter.id)")
      #expect(event.bytes == letter.bytes.count)
      #expect(event.sender == letter.sender)
      #expect(event.recipient == letter.recipient)
    }
    // All of it over one connection, made once.
    #expect(Set(server.events.compactMap(\.connection)) == [1])
    #expect(server.verbs(of: 1).filter { $0 == "AUTH" }.count == 1)
    #expect(server.events.contains { $0.event == "ehlo" && $0.name == "office.example" })
    transport.close()
    #expect(server.waits { $0.contains { $0.verb == "QUIT" } })
  }

  @Test(arguments: [
    (ServerSettings.Authentication.password, "good", "PLAIN"), (.password, "only_login", "LOGIN"),
    (.plain, "good", "PLAIN"), (.login, "good", "LOGIN"), (.xoauth2, "good", "XOAUTH2"),
  ])
  func authenticates(_ way: ServerSettings.Authentication, _ scenario: String, _ kind: String) throws {
    for tls in [ServerSettings.Protection.starttls, .implicit, .none] {
      let server = try TestServer(scenario, tls: tls)
      let transport = try SMTPTransport(
        server.settings(tls: tls, authentication: way), secret: Secret("pa55word"))
      #expect(outcome(transport.send(.sample())) == .accepted)
      #expect(server.events.first { $0.event == "auth" }?.kind == kind)
      #expect(server.letters.first?.user == "offers")
      let version = server.events.first { $0.event == "tls" }?.version
      #expect(tls == .none ? version == nil : ["TLSv1.2", "TLSv1.3"].contains(version))
    }
  }

  @Test func needsTheServersOwnWay() throws {
    let server = try TestServer("only_login")
    let transport = try SMTPTransport(server.settings(authentication: .plain), secret: Secret("pa55word"))
    #expect(outcome(transport.send(.sample())) == .notSent(.noAuthentication))
    #expect(server.letters.isEmpty)
  }

  @Test func makesANewConnectionAfterSoManyLetters() throws {
    let server = try TestServer("pipelining")
    let transport = try SMTPTransport(server.settings(lettersPerConnection: 3), secret: Secret("pa55word"))
    for number in 1...7 { #expect(outcome(transport.send(.sample("\(number)"))) == .accepted) }
    #expect(server.letters.map(\.connection) == [1, 1, 1, 2, 2, 2, 3])
    #expect(server.waits { $0.filter { $0.verb == "QUIT" }.count == 2 })
  }

  @Test(arguments: ["drop_after_250", "farewell_after_250", "busy_on_second"])
  func makesANewConnectionWhereTheServerClosedIt(_ scenario: String) throws {
    let server = try TestServer(scenario)
    let transport = try SMTPTransport(server.settings(), secret: Secret("pa55word"))
    #expect(outcome(transport.send(.sample("1"))) == .accepted)
    usleep(50_000)
    #expect(outcome(transport.send(.sample("2"))) == .accepted)
    #expect(outcome(transport.send(.sample("3"))) == .accepted)
    #expect(server.letters.map(\.connection) == [1, 2, 2])
  }

  @Test func goesOnAfterItsLeave() throws {
    let server = try TestServer("open_server", tls: .none)
    let transport = try SMTPTransport(server.settings(tls: .none, user: nil), secret: nil)
    for _ in 1...3 {
      #expect(outcome(transport.send(.sample())) == .accepted)
      transport.close()
    }
    #expect(server.letters.map(\.connection) == [1, 2, 3])
  }

  /// Proxies and user files that the environment names are nothing to go by.
  @Test func environmentDoesNotSteerIt() async {
    // In a program of its own: the environment is everybody's.
    await #expect(processExitsWith: .success) {
      let folder = try TestFolder()
      let server = try TestServer("good")
      try "machine localhost login other password wrong\n".write(
        toFile: folder.path + "/.netrc", atomically: true, encoding: .utf8)
      for name in ["http_proxy", "https_proxy", "all_proxy", "ALL_PROXY", "smtp_proxy", "smtps_proxy"] {
        setenv(name, "http://127.0.0.1:1", 1)
      }
      setenv("HOME", folder.path, 1)
      let transport = try SMTPTransport(server.settings(), secret: Secret("pa55word"))
      #expect(outcome(transport.send(.sample())) == .accepted)
      #expect(server.letters.first?.user == "offers")
    }
  }

  @Test func unfitLettersStayHere() throws {
    let server = try TestServer("good")
    let transport = try SMTPTransport(server.settings(), secret: Secret("pa55word"))
    let good = OutgoingLetter.sample()
    for change: (inout OutgoingLetter) -> Void in [
      { $0.recipient = "a@b.example>\r\nRCPT TO:<c@d.example" }, { $0.recipient = "" },
      { $0.recipient = "a b@c.example" },
      { $0.sender = "a@b.example\n" }, { $0.recipient = "почта@сервер.example" }, { $0.bytes = [] },
      { $0.bytes = Array("a\nb\r\n".utf8) }, { $0.bytes = Array("a\rb\r\n".utf8) }, { $0.bytes = Array("a".utf8) },
      { $0.bytes = Array("a\r\n\n".utf8) },
    ] {
      var letter = good
      change(&letter)
      #expect(outcome(transport.send(letter)) == .notSent(.unfit), "\(letter)")
    }
    #expect(server.events.allSatisfy { $0.event == "port" })
  }
}
