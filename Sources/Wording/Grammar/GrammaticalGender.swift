/// The three genders of Russian nouns.
package enum GrammaticalGender: String, Sendable, CaseIterable {
  case masculine
  case feminine
  case neuter

  /// Reads the gender's name or its first letter: `feminine`, `f`.
  package init?(named name: String) {
    guard let gender = Self.allCases.first(where: { $0.rawValue == name || String($0.rawValue.prefix(1)) == name })
    else { return nil }
    self = gender
  }
}
