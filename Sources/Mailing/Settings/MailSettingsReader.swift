package import Diagnostics
import DocumentRegistry
package import Values

/// Reads `mail` of `office.yaml`, finding every fault at once.
package struct MailSettingsReader {
  private var findings: [Diagnostic] = []
  /// Where paths that office.yaml names begin.
  private let office: String

  /// What is done with documents that nobody has approved.
  private enum DraftRule: String, CaseIterable {
    case refused
    case allowed
  }

  private static let known = [
    "from", "reply_to", "bounce", "list", "unsubscribe", "transport", "folder", "smtp", "password", "limits", "classes",
    "drafts",
  ]

  /// The settings of an office; nil where its `office.yaml` has no `mail`.
  ///
  /// - Parameters:
  ///   - record: what `office.yaml` holds.
  ///   - office: the office's folder; paths in the settings begin there.
  /// - Throws: every fault of the settings, with its place.
  package static func settings(in record: Record, office: String) throws(Faults) -> MailSettings? {
    guard let value = record["mail"] else { return nil }
    if case .none = value { return nil }
    guard let mail = value.record else {
      throw Faults(.settingType("mail", of: "office.yaml", wants: "a group of fields", at: record.entry("mail")?.place))
    }
    var reader = MailSettingsReader(office: office)
    let settings = reader.read(mail, at: record.entry("mail")?.place)
    try Faults.check(reader.findings)
    return settings
  }

  private init(office: String) { self.office = office }

  private mutating func read(_ record: Record, at place: DataPlace?) -> MailSettings? {
    var card = SettingsCard(record, path: "mail", start: place)
    card.refuse(unknown: Self.known)
    card.missing("from", example: "from: {name: Отдел продаж, address: offers@example.org}")
    let from = mailbox("from", &card)
    let replyTo = mailbox("reply_to", &card)
    let bounce = card.address("bounce")
    let list = listName(&card)
    let unsubscribing = unsubscribing(&card)
    let way = card.choice("transport", MailSettings.Way.self) ?? .folder
    if way == .smtp { card.missing("smtp", example: "smtp: {host: mail.example.org, user: offers}") }
    let folder = card.text("folder") ?? "outbox"
    let password = password(&card)
    let server = server(&card, from: from, hasPassword: card.has("password"))
    let limits = limits(&card)
    let classes = classes(&card)
    let drafts = card.choice("drafts", DraftRule.self) ?? .refused
    findings += card.findings
    guard let from else { return nil }
    return MailSettings(
      from: from, replyTo: replyTo, bounce: bounce, list: list, unsubscribing: unsubscribing, way: way,
      folder: path(folder), server: server, password: password, limits: limits, classes: classes,
      allowsDrafts: drafts == .allowed)
  }

  /// A path of office.yaml from where the program stands.
  private func path(_ written: String) -> String { written.hasPrefix("/") ? written : "\(office)/\(written)" }

  /// `{name: …, address: …}`, or an address alone.
  private mutating func mailbox(_ key: String, _ card: inout SettingsCard) -> MailSettings.Mailbox? {
    guard card.isRecord(key) else { return card.address(key).map { MailSettings.Mailbox(address: $0) } }
    guard var inner = card.card(key, known: ["name", "address"]) else { return nil }
    defer { findings += inner.findings }
    inner.missing("address", example: "address: offers@example.org")
    let name = inner.text("name") ?? ""
    return inner.address("address").map { MailSettings.Mailbox(name: name, address: $0) }
  }

  private mutating func listName(_ card: inout SettingsCard) -> MailSettings.ListName? {
    guard var inner = card.card("list", known: ["id", "name"]) else { return nil }
    defer { findings += inner.findings }
    inner.missing("id", example: "id: offers.example.org")
    let name = inner.text("name") ?? ""
    guard let id = inner.text("id") else { return nil }
    guard HostName.isName(id), id.contains(".") else {
      inner.findings.append(
        .settingType(
          "id", of: "mail.list", wants: "a name like that of a host: `offers.example.org`", at: inner.place("id")))
      return nil
    }
    return MailSettings.ListName(id: id, name: name)
  }

  private mutating func unsubscribing(_ card: inout SettingsCard) -> MailSettings.Unsubscribing? {
    guard var inner = card.card("unsubscribe", known: ["url", "mailto"]) else { return nil }
    defer { findings += inner.findings }
    if !inner.has("url"), !inner.has("mailto") { inner.missing("mailto", example: "mailto: unsubscribe@example.org") }
    var link = inner.text("url")
    if let written = link, !HostName.isSecureLink(written) {
      inner.findings.append(.settingLink(written, at: inner.place("url")))
      link = nil
    }
    return MailSettings.Unsubscribing(link: link, address: inner.address("mailto"))
  }

  private mutating func password(_ card: inout SettingsCard) -> PasswordSource? {
    guard card.has("password") else { return nil }
    let place = card.place("password")
    // Never shown, not even as a field of a wrong type.
    guard card.isRecord("password") else {
      findings.append(.passwordInline(at: place))
      return nil
    }
    guard var inner = card.card("password", known: ["file", "env", "command"]) else { return nil }
    defer { findings += inner.findings }
    let keepers = ["file", "env", "command"].filter { inner.has($0) }
    guard keepers.count == 1 else {
      inner.findings.append(
        .settingType("password", of: "mail", wants: "one of `{file: …}`, `{env: NAME}` and `{command: […]}`", at: place)
      )
      return nil
    }
    if let file = inner.text("file") { return PasswordSource(.file(path(file)), at: place) }
    if let name = inner.text("env") { return PasswordSource(.environment(name), at: place) }
    return inner.words("command").map { PasswordSource(.command($0), at: place) }
  }

  private mutating func server(
    _ card: inout SettingsCard, from: MailSettings.Mailbox?, hasPassword: Bool
  ) -> ServerSettings? {
    let known = [
      "host", "port", "tls", "user", "auth", "ca_file", "helo", "timeout_seconds", "letters_per_connection",
    ]
    guard var inner = card.card("smtp", known: known + ["password"]) else { return nil }
    defer { findings += inner.findings }
    if inner.has("password") { inner.findings.append(.passwordInline(at: inner.place("password"))) }
    inner.missing("host", example: "host: mail.example.org")
    let host = hostName("host", of: &inner)
    // A machine may be called what it likes; the domain of the sender is known and tells nothing of the machine.
    let domain = from?.address.split(separator: "@").last.map(String.init) ?? "localhost"
    let hello = hostName("helo", of: &inner) ?? domain
    let settings = ServerSettings(
      host: host ?? "localhost", port: inner.number("port", 1...65535),
      protection: inner.choice("tls", ServerSettings.Protection.self) ?? .starttls, user: inner.text("user"),
      authentication: inner.choice("auth", ServerSettings.Authentication.self) ?? .password,
      authorities: inner.text("ca_file").map(path), hello: hello,
      timeout: inner.number("timeout_seconds", 1...3600) ?? 120,
      lettersPerConnection: inner.number("letters_per_connection", 1...10_000) ?? 50)
    if host != nil, settings.tellsPasswordInTheOpen {
      inner.findings.append(.passwordInTheOpen(settings.host, at: inner.place("tls")))
    }
    if settings.user != nil, !hasPassword { inner.findings.append(.passwordMissing(at: inner.place("user"))) }
    return host == nil ? nil : settings
  }

  private func hostName(_ key: String, of card: inout SettingsCard) -> String? {
    guard let name = card.text(key) else { return nil }
    if HostName.isName(name) || HostName.isSixthAddress(name) { return name }
    card.findings.append(
      .settingType(
        key, of: "mail.smtp", wants: "a host's name or address, without port or path: `mail.example.org`",
        at: card.place(key)))
    return nil
  }

  private mutating func limits(_ card: inout SettingsCard) -> MailLimits {
    var limits = MailLimits()
    let known = ["per_minute", "per_day", "per_domain_per_minute", "attachment_mb"]
    guard var inner = card.card("limits", known: known) else { return limits }
    let perMinute = inner.number("per_minute", 1...60_000)
    limits.isPerMinuteGiven = perMinute != nil
    limits.perMinute = perMinute ?? limits.perMinute
    limits.perDay = inner.number("per_day", 1...10_000_000) ?? limits.perDay
    limits.perDomainPerMinute = inner.number("per_domain_per_minute", 1...60_000) ?? limits.perMinute
    limits.attachmentMegabytes = inner.number("attachment_mb", 1...150) ?? limits.attachmentMegabytes
    findings += inner.findings
    return limits
  }

  private mutating func classes(_ card: inout SettingsCard) -> [(kind: String, letterClass: LetterClass)] {
    guard card.isRecord("classes"), let kinds = card.keys(of: "classes"),
      var inner = card.card("classes", known: kinds)
    else {
      _ = card.card("classes", known: [])
      return []
    }
    defer { findings += inner.findings }
    return kinds.compactMap { kind in
      inner.choice(kind, LetterClass.self).map { (kind, $0) }
    }
  }
}
