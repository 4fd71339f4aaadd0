/// Whose rules the parties of an office are checked by: the codes they have, the papers their signatories act by.
package enum PartyRules: Sendable {
  case russian
  /// No rules are known: what stands on a card is kept as it is.
  case none

  package init(country: String) { self = country == "RU" ? .russian : .none }
}
