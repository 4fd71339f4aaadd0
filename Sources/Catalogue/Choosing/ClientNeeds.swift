import Diagnostics
package import Values

/// What a client wants of its services, as its card says it.
package struct ClientNeeds: Sendable {
  /// Met by every package that is proposed.
  var musts: [CardReader.Mention]
  /// Met where it pays.
  var wishes: [CardReader.Mention]
  /// What a period may cost, with VAT; nil for no limit.
  package var budget: Decimal?

  /// No template sees it: an offer that quotes the client's limit sells it.
  static let ownFields = ["budget"]

  init(_ reader: inout CardReader) {
    budget = reader.amount("budget")
    var inner = CardReader(
      reader.record("needs"), owner: "`needs` of \(reader.owner)", start: reader.place("needs"))
    let musts = inner.mentions("must")
    self.musts = Self.once(musts)
    wishes = Self.once(inner.mentions("nice").filter { wish in !musts.contains { $0.name == wish.name } })
    inner.noteMisspelt(known: KnownFields.needs)
    reader.findings += inner.findings
  }

  private static func once(_ mentions: [CardReader.Mention]) -> [CardReader.Mention] {
    mentions.enumerated().filter { place, one in !mentions[..<place].contains { $0.name == one.name } }.map(\.element)
  }
}
