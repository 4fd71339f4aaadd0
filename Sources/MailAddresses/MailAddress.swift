package import Diagnostics

/// An e-mail address that a letter can be sent to: an addr-spec of RFC 5322 in ASCII, within the lengths of RFC 5321.
package struct MailAddress: Sendable, Hashable, CustomStringConvertible {
  /// What servers and headers get: `"ivan petrov"@xn--e1afmkfd.xn--p1ai`.
  package let text: String
  /// What stands behind the `@`, in lower case and in ASCII.
  package let domain: String
  /// What people read: the domain in its own letters.
  package let description: String
  /// Equal for addresses that reach the same mailbox, as all servers of any size see it: both parts in lower case,
  /// the quotes of a local part gone, the domain in ASCII.
  package let key: String

  /// Checks an address; spaces around it do not count.
  ///
  /// - Throws: `bad-address` with the reason; `address-look-alike` with the letter that is not what it seems;
  ///   `address-not-ascii` for a local part in other letters, which needs servers with SMTPUTF8 all the way.
  package init(_ written: String, at place: Place? = nil) throws(Faults) {
    let address = AddressPieces.trimmed(written)
    do throws(AddressFlaw) {
      let parts = try AddressParts(address)
      let local = try LocalPart(parts.local)
      let name = try DomainName(parts.domain)
      let text = local.text + "@" + name.ascii
      if text.utf8.count > 254 { throw .tooLong(text.utf8.count) }
      self.text = text
      domain = name.ascii
      description = local.text + "@" + name.shown
      key = local.plain.lowercased() + "@" + name.ascii
    } catch {
      throw Faults(.flawedAddress(address, error, at: place))
    }
  }
}
