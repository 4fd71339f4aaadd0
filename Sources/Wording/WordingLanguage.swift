/// The languages in which values can be said.
package enum WordingLanguage: String, Sendable, CaseIterable {
  case russian = "ru"
  case english = "en"

  /// Between groups of three digits: a no-break space in Russian, a comma in English.
  var groupSeparator: String { self == .russian ? "\u{A0}" : "," }

  /// Before the fraction.
  var decimalSeparator: String { self == .russian ? "," : "." }
}
