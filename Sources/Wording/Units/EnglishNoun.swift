/// An English noun beside a number.
struct EnglishNoun: Sendable {
  let one: String
  let other: String

  /// A noun whose plural is not just an `s` names it.
  init(_ one: String, _ other: String? = nil) {
    self.one = one
    self.other = other ?? one + "s"
  }

  func form(beside number: UInt64) -> String { number == 1 ? one : other }
}
