package import Diagnostics

/// The list that a letter belongs to, by which readers sort their mail: `Предложения <offers.example.com>` (RFC 2919).
package struct MailingListID: Sendable, Hashable {
  package let name: HeaderText?
  /// Lower case: letters, digits, hyphens and at least one dot.
  package let id: String

  /// - Throws: `bad-list-id` for an id that is no name with dots within a domain of the office.
  package init(name: HeaderText? = nil, id: String, at place: Place? = nil) throws(Faults) {
    let labels = id.split(separator: ".", omittingEmptySubsequences: false)
    let isID =
      labels.count > 1 && id.utf8.count <= 255
      && labels.allSatisfy { label in
        !label.isEmpty && !label.hasPrefix("-") && !label.hasSuffix("-")
          && label.utf8.allSatisfy {
            (0x30...0x39).contains($0) || (0x61...0x7A).contains($0 | 0x20) || $0 == 0x2D || $0 == 0x5F
          }
      }
    if !isID { throw Faults(.badListID(id, at: place)) }
    self.name = name
    self.id = id.lowercased()
  }
}
