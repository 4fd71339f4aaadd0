package import MailAddresses

/// An address with the name that people see: `Отдел продаж <office@example.com>`.
package struct Mailbox: Sendable, Hashable {
  package var name: HeaderText?
  package var address: MailAddress

  package init(name: HeaderText? = nil, address: MailAddress) {
    self.name = name
    self.address = address
  }

  func words(first room: Int) -> [String] {
    let name = name.map { FreeText.phrase($0.text, first: room) } ?? []
    return name.isEmpty ? [address.text] : name + ["<\(address.text)>"]
  }
}
