/// What a client is before the law; decides which requisites it has and how it is addressed.
package enum ClientKind: String, Sendable, CaseIterable {
  case company
  /// «Индивидуальный предприниматель»
  case soleTrader = "sole_trader"
  case individual
  /// A part of a company that has its own address and its own code.
  case branch

  /// As a Russian list writes it.
  var usualRussianName: String {
    switch self {
    case .company: "организация"
    case .soleTrader: "ИП"
    case .individual: "физлицо"
    case .branch: "филиал"
    }
  }

  /// Reads what a card says: an English name of the kind, or a Russian one.
  init?(card text: String) {
    if let kind = ClientKind(rawValue: text.lowercased().replacing(" ", with: "_")) {
      self = kind
      return
    }
    switch text.lowercased() {
    case "организация", "компания", "юрлицо", "юридическое лицо": self = .company
    case "ип", "предприниматель", "индивидуальный предприниматель": self = .soleTrader
    case "физлицо", "физическое лицо", "гражданин", "частное лицо": self = .individual
    case "филиал", "обособленное подразделение": self = .branch
    default: return nil
    }
  }
}
