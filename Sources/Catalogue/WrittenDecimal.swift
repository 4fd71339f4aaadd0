package import Values

extension Decimal {
  /// A number as people type it into a list: `1 200,50`, `1,200.50`, `1200.5`.
  ///
  /// Nil for text that is no number, and for `1,200`, which is one and a fifth in Russian and twelve hundred in English.
  package init?(written text: String) {
    let bare = String(text.filter { !$0.isWhitespace })
    let commas = bare.split(separator: ",", omittingEmptySubsequences: false)
    if commas.count == 1 {
      self.init(parsing: bare)
    } else if bare.contains(".") || commas.count > 2 {
      let groups = commas.dropFirst().map { $0.prefix { $0 != "." } }
      let wholes = commas.dropLast().joined()
      guard groups.allSatisfy({ $0.count == 3 }), !wholes.contains(".") else { return nil }
      self.init(parsing: commas.joined())
    } else if commas[1].count == 3, !["0", "-0"].contains(commas[0]) {
      return nil
    } else {
      self.init(parsing: commas.joined(separator: "."))
    }
  }
}
