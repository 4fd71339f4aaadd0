/// Why something is no address that a letter can be sent to.
enum AddressFlaw: Error {
  case empty
  case several(Int)
  case named(address: String)
  case noAt
  case severalAts
  case noLocal
  case noDomain
  case space
  case invisible(Unicode.Scalar, position: Int)
  case character(Unicode.Scalar)
  case openQuote
  case behindQuote
  case localDots
  case localTooLong(Int)
  case tooLong(Int)
  case literal
  case trailingDot
  case emptyLabel
  case noDot
  case label(String)
  case labelTooLong(String)
  case domainTooLong(Int)
  case numericEnd(String)
  case domainUnreadable(String)
  case mixedAlphabets(word: String, StrangeLetter)
  case seemingLatin(word: String)
  case otherAlphabet(local: String)
}
