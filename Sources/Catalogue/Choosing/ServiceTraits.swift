import Diagnostics
package import Values

/// What the price list says of a service for us alone: no template sees it.
package struct ServiceTraits: Sendable {
  /// What one unit costs us, without VAT that is refunded; nil where it is not known.
  package var cost: Decimal?
  /// People that one unit takes; none where nothing is said.
  package var headcount: Decimal
  /// How much of it a client gets; nil for a service that is never chosen by itself.
  package var quantity: LineQuantity?
  var requires: [CardReader.Mention]
  var excludes: [CardReader.Mention]
  /// The needs it meets, besides the one of its own id.
  package var needs: [String]

  static let fields = ["cost", "headcount", "quantity", "requires", "excludes", "needs"]

  init(_ reader: inout CardReader) {
    cost = reader.amount("cost")
    headcount = reader.amount("headcount") ?? .zero
    quantity = LineQuantity(&reader)
    requires = reader.mentions("requires")
    excludes = reader.mentions("excludes")
    needs = reader.mentions("needs").map(\.name)
  }
}

extension Service {
  func meets(_ need: String) -> Bool { id == need || traits.needs.contains(need) }
}
