/// The sorts of papers by which people sign.
package enum AuthorityKind: String, Sendable, CaseIterable {
  case charter
  case powerOfAttorney = "power_of_attorney"
  case order
  /// «Положение», as of a branch.
  case regulation
  case decision
  case minutes
  case agreement
  /// «Лист записи ЕГРИП», which a sole trader shows.
  case registration

  /// As a Russian list writes it.
  package var usualRussianName: String { wording.name }

  /// As it stands after «на основании».
  package var genitive: String { wording.genitive }

  /// Reads what a card says, in English or Russian.
  package init?(card text: String) {
    let text = text.lowercased().replacing(" ", with: "_")
    guard let kind = Self.allCases.first(where: { $0.rawValue == text || text.hasPrefix($0.wording.stem) }) else {
      return nil
    }
    self = kind
  }

  /// Reads a word of a sentence in any case: «доверенности», «Устава»; nil for every other word.
  init?(word: String) {
    let word = word.lowercased()
    guard let kind = Self.allCases.first(where: { word.hasPrefix($0.wording.stem) }) else { return nil }
    self = kind
  }

  /// The stem is what all its cases begin with.
  private var wording: (name: String, genitive: String, stem: String) {
    switch self {
    case .charter: ("устав", "Устава", "устав")
    case .powerOfAttorney: ("доверенность", "доверенности", "доверенност")
    case .order: ("приказ", "приказа", "приказ")
    case .regulation: ("положение", "Положения", "положени")
    case .decision: ("решение", "решения", "решени")
    case .minutes: ("протокол", "протокола", "протокол")
    case .agreement: ("договор", "договора", "договор")
    case .registration: ("лист записи ЕГРИП", "листа записи ЕГРИП", "лист")
    }
  }
}
