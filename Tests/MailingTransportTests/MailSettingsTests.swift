import Diagnostics
import DocumentRegistry
import Foundation
import Mailing
import Testing
import Values

/// `mail` in office.yaml: what it gives, and what is said of what is wrong with it.
@Suite struct MailSettingsTests {
  private func settings(_ yaml: String) throws(Faults) -> MailSettings? {
    let record = try DataReader.record(of: Array(yaml.utf8), named: "office.yaml", format: .yaml)
    return try MailSettingsReader.settings(in: record, office: "/office")
  }

  private func findings(_ yaml: String) -> [Diagnostic] {
    do throws(Faults) {
      _ = try settings(yaml)
      return []
    } catch {
      return error.diagnostics
    }
  }

  @Test func officeWithoutMailHasNone() throws {
    #expect(try settings("company: {}") == nil)
    #expect(try settings("mail:") == nil)
  }

  @Test func fewWordsAreEnough() throws {
    let mail = try #require(try settings("mail: {from: offers@office.example}"))
    #expect(mail.from == .init(address: "offers@office.example"))
    #expect(mail.way == .folder)
    #expect(mail.folder == "/office/outbox")
    #expect(mail.envelopeSender == "offers@office.example")
    #expect(mail.limits.perMinute == 2)
    #expect(mail.limits.perDay == 700)
    #expect(mail.limits.attachmentMegabytes == 20)
    #expect(mail.server == nil)
  }

  @Test func everyWordIsRead() throws {
    let mail = try #require(
      try settings(
        """
        mail:
          from: {name: Отдел продаж, address: offers@office.example}
          reply_to: orlova@office.example
          bounce: bounce@office.example
          list: {id: offers.office.example, name: Предложения}
          unsubscribe: {url: "https://office.example/u/", mailto: leave@office.example}
          transport: smtp
          folder: /var/letters
          smtp:
            host: mail.office.example
            port: 2525
            tls: implicit
            user: offers
            auth: xoauth2
            ca_file: ca.pem
            helo: machine.office.example
            timeout_seconds: 30
            letters_per_connection: 7
          password: {command: [pass, show, mail]}
          limits: {per_minute: 10, per_day: 100, per_domain_per_minute: 3, attachment_mb: 5}
          classes: {offer: advertising, invoice: service}
          drafts: allowed
        """))
    #expect(mail.from == .init(name: "Отдел продаж", address: "offers@office.example"))
    #expect(mail.replyTo == .init(address: "orlova@office.example"))
    #expect(mail.envelopeSender == "bounce@office.example")
    #expect(mail.list?.id == "offers.office.example")
    #expect(mail.list?.name == "Предложения")
    #expect(mail.unsubscribing?.link == "https://office.example/u/")
    #expect(mail.unsubscribing?.address == "leave@office.example")
    #expect(mail.way == .smtp)
    #expect(mail.folder == "/var/letters")
    let server = try #require(mail.server)
    #expect(server.host == "mail.office.example")
    #expect(server.port == 2525)
    #expect(server.protection == .implicit)
    #expect(server.user == "offers")
    #expect(server.authentication == .xoauth2)
    #expect(server.authorities == "/office/ca.pem")
    #expect(server.hello == "machine.office.example")
    #expect(server.timeout == 30)
    #expect(server.lettersPerConnection == 7)
    #expect(mail.password?.keeper == .command(["pass", "show", "mail"]))
    #expect(mail.limits.perMinute == 10)
    #expect(mail.limits.perDay == 100)
    #expect(mail.limits.perDomainPerMinute == 3)
    #expect(mail.limits.attachmentMegabytes == 5)
    #expect(mail.classes.map(\.kind) == ["offer", "invoice"])
    #expect(mail.classes.map(\.letterClass) == [.advertising, .service])
    #expect(mail.allowsDrafts)
  }

  @Test func usualPortsAndTLSGoWithoutSaying() throws {
    for (tls, port) in [("starttls", 587), ("implicit", 465), ("none", 25)] {
      let mail = try settings("mail: {from: a@b.example, smtp: {host: mail.example, tls: \(tls)}}")
      #expect(mail?.server?.port == port)
    }
    let mail = try settings("mail: {from: a@b.example, smtp: {host: mail.example}}")
    #expect(mail?.server?.protection == .starttls)
    #expect(mail?.server?.hello == "b.example")
  }

  private static let faulty: [(String, DiagnosticCode, Int, String)] = [
    ("mail: yes please", .mailSettingType, 1, "`mail`"),
    ("mail:\n  transport: folder", .mailSettingMissing, 2, "`from`"),
    ("mail:\n  from: offers", .mailSettingAddress, 2, "`offers`"),
    ("mail:\n  from: \"a@b.example\\nBcc: c@d.example\"", .mailSettingType, 2, "`from`"),
    ("mail:\n  from: оffers@b.example", .mailSettingAddress, 2, "`from`"),
    ("mail:\n  from: a@b.example\n  form: b@b.example", .mailSettingUnknown, 3, "`form`"),
    ("mail:\n  from: a@b.example\n  transport: stmp", .mailSettingChoice, 3, "`stmp`"),
    ("mail:\n  from: a@b.example\n  transport: smtp", .mailSettingMissing, 2, "`smtp`"),
    ("mail:\n  from: a@b.example\n  smtp: mail.b.example", .mailSettingType, 3, "`smtp`"),
    ("mail:\n  from: a@b.example\n  smtp:\n    port: 25", .mailSettingMissing, 4, "`host`"),
    ("mail:\n  from: a@b.example\n  smtp:\n    host: m.example\n    port: 70000", .mailSettingType, 5, "`port`"),
    ("mail:\n  from: a@b.example\n  smtp:\n    host: m.example/x", .mailSettingType, 4, "`host`"),
    ("mail:\n  from: a@b.example\n  smtp:\n    host: m.example:25", .mailSettingType, 4, "`host`"),
    ("mail:\n  from: a@b.example\n  smtp:\n    host: m.example\n    helo: a b", .mailSettingType, 5, "`helo`"),
    ("mail:\n  from: a@b.example\n  smtp:\n    host: m.example\n    tsl: none", .mailSettingUnknown, 5, "`tsl`"),
    ("mail:\n  from: a@b.example\n  smtp:\n    host: m.example\n    tls: off", .mailSettingChoice, 5, "`tls`"),
    ("mail:\n  from: a@b.example\n  smtp:\n    host: m.example\n    user: a", .mailPasswordMissing, 5, "`user`"),
    ("mail:\n  from: a@b.example\n  password: pa55word", .mailPasswordInline, 3, "a password stands in"),
    ("mail:\n  from: a@b.example\n  password: [pa55word]", .mailPasswordInline, 3, "a password stands in"),
    (
      "mail:\n  from: a@b.example\n  smtp:\n    host: m.example\n    password: pa55word", .mailPasswordInline, 5,
      "a pass"
    ),
    ("mail:\n  from: a@b.example\n  password: {}", .mailSettingType, 3, "`password`"),
    ("mail:\n  from: a@b.example\n  password: {file: a, env: B}", .mailSettingType, 3, "`password`"),
    ("mail:\n  from: a@b.example\n  password: {command: pass show}", .mailSettingType, 3, "`command`"),
    ("mail:\n  from: a@b.example\n  unsubscribe: {url: \"http://b.example\"}", .mailSettingLink, 3, "http://b.example"),
    ("mail:\n  from: a@b.example\n  unsubscribe: {}", .mailSettingMissing, 3, "`mailto`"),
    ("mail:\n  from: a@b.example\n  limits: {per_minute: 0}", .mailSettingType, 3, "`per_minute`"),
    ("mail:\n  from: a@b.example\n  classes: {offer: advert}", .mailSettingChoice, 3, "`advert`"),
    ("mail:\n  from: a@b.example\n  list: {id: Мой список}", .mailSettingType, 3, "`id`"),
    (
      "mail:\n  from: a@b.example\n  password: {env: A}\n  smtp:\n    host: m.example\n    user: a\n    tls: none",
      .mailPasswordOpen, 7, "`m.example`"
    ),
  ]

  @Test(arguments: faulty)
  func faultsHaveTheirPlaces(_ yaml: String, _ code: DiagnosticCode, _ line: Int, _ words: String) {
    let found = findings(yaml)
    #expect(found.map(\.code) == [code], "\(found)")
    #expect(found.first?.place?.line == line)
    #expect(found.first?.place?.file == "office.yaml")
    #expect(found.first?.message.contains(words) == true, "\(found)")
    #expect(!"\(found)".contains("pa55word"))
  }

  @Test func nearestWordIsNamed() {
    #expect(findings("mail: {from: a@b.example, transprot: smtp}").first?.hint?.contains("`transport`") == true)
    #expect(findings("mail: {from: a@b.example, transport: stmp}").first?.hint?.contains("`smtp`") == true)
  }

  @Test func allFaultsAreToldAtOnce() {
    let codes = findings("mail: {from: x, transport: y, password: z, limits: {per_day: none}, list: {id: 1 2}}").map(
      \.code)
    #expect(codes.count == 5, "\(codes)")
  }

  @Test(arguments: ["localhost", "127.0.0.1", "127.1.2.3", "::1"])
  func thisMachineGetsAPasswordWithoutTLS(_ host: String) throws {
    let mail = try settings(
      "mail: {from: a@b.example, password: {env: A}, smtp: {host: \"\(host)\", user: a, tls: none}}")
    #expect(mail?.server?.tellsPasswordInTheOpen == false)
  }

  @Test(arguments: ["localhost.example", "128.0.0.1", "127.0.0.1.example", "fe80::1"])
  func noOtherMachineDoes(_ host: String) {
    let found = findings("mail: {from: a@b.example, password: {env: A}, smtp: {host: \"\(host)\", user: a, tls: none}}")
    #expect(found.map(\.code) == [.mailPasswordOpen])
    #expect(throws: Faults.self) {
      try SMTPTransport(ServerSettings(host: host, protection: .none, user: "a"), secret: Secret("b"))
    }
  }
}
