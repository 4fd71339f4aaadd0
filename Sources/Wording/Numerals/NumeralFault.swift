/// Why a number is not said in words.
package enum NumeralFault: Error, Sendable, Hashable {
  /// Sums, terms and shares below nothing have no place in a document's words.
  case negative
  /// At or above ``limit``.
  case tooLarge
  /// More places after the point than fractions have words for.
  case tooManyPlaces

  /// The first number without words: a thousand квадриллионов.
  package static let limit: UInt64 = 1_000_000_000_000_000_000
}
