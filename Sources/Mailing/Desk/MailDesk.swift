package import Diagnostics
import DocumentRegistry
import MailAddresses
package import Production
import Values

/// An office with its registry and its settings of mail: what every command about mailings begins with.
package struct MailDesk: Sendable {
  package let register: RegistryDesk
  package let settings: MailSettings
  let outside: SenderSurroundings
  let from: Mailbox
  let replyTo: Mailbox?
  /// Where one unsubscribes by letter; the sender where the office names nobody.
  let unsubscribeMailbox: MailAddress

  /// - Throws: `registry-missing`; the faults of office.yaml; `mail-setting-missing` for an office without an address.
  package init(_ outside: SenderSurroundings, office: String?) throws(Faults) {
    register = try RegistryDesk(outside.production, office: office)
    self.outside = outside
    settings = try Self.settings(of: register)
    from = try Mailbox(settings.from)
    replyTo = try settings.replyTo.map { box throws(Faults) in try Mailbox(box) }
    unsubscribeMailbox =
      if let address = settings.unsubscribing?.address {
        try MailAddress(address)
      } else {
        replyTo?.address ?? from.address
      }
  }

  /// What office.yaml says; an office that says nothing of mail writes from its own address into a folder.
  private static func settings(of register: RegistryDesk) throws(Faults) -> MailSettings {
    let office = register.office.path
    if let settings = try MailSettingsReader.settings(in: register.card, office: office) { return settings }
    let company = register.card["company"]?.record
    guard let address = company?["email"]?.text else { throw Faults(.senderMissing(office + "/office.yaml")) }
    return MailSettings(
      from: .init(name: company?["name"]?.text ?? "", address: address), replyTo: nil, bounce: nil, list: nil,
      unsubscribing: nil, way: .folder, folder: office + "/outbox", server: nil, password: nil, limits: MailLimits(),
      classes: [], allowsDrafts: false)
  }

  var isRussian: Bool { register.language != "en" }

  /// What the list of recipients is called in headers and tokens.
  var listID: String { settings.list?.id ?? "mailings.\(from.address.domain)" }

  /// What may be attached to one letter, in bytes.
  var attachmentLimit: Int { settings.limits.attachmentMegabytes << 20 }

  /// The mailing of a number.
  ///
  /// - Throws: `entry-unknown`, `not-a-mailing`.
  func mailing(_ number: String) throws(Faults) -> EntryState {
    try register.mailing(number)
  }
}

extension RegistryDesk {
  /// The mailing of a number.
  ///
  /// - Throws: `entry-unknown`, `not-a-mailing`.
  func mailing(_ number: String) throws(Faults) -> EntryState {
    let state = try registry.read { reading in
      try reading.state(of: reading.knownEntry(number, kind: MailingProgress.kind) ?? reading.entry(number))
    }
    guard state.mailing != nil else { throw Faults(.notAMailing(number, kind: state.facts.kind)) }
    return state
  }
}

extension Mailbox {
  init(_ box: MailSettings.Mailbox) throws(Faults) {
    let name = box.name.isEmpty ? nil : try HeaderText(box.name, of: "the sender's name")
    self.init(name: name, address: try MailAddress(box.address))
  }
}
