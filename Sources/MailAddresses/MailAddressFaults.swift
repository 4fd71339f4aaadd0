import Diagnostics

/// What is wrong with addresses.
extension Diagnostic {
  static func flawedAddress(_ address: String, _ flaw: AddressFlaw, at place: Place?) -> Diagnostic {
    let words = words(for: flaw)
    let subject = address.isEmpty ? "the e-mail address" : "`\(harmless(address))`"
    return Diagnostic(words.code, "\(subject) \(words.reason)", at: place, hint: words.hint)
  }

  private typealias AddressWords = (code: DiagnosticCode, reason: String, hint: String?)

  private static func words(for flaw: AddressFlaw) -> AddressWords {
    switch flaw {
    case .mixedAlphabets(let word, let letter):
      (
        .addressLookAlike,
        "has the \(letter.alphabet.rawValue) letter `\(letter.letter)` among others, "
          + "as character \(letter.position) of `\(harmless(word))`",
        "type the word again with the keyboard in one language"
      )
    case .seemingLatin(let word):
      (
        .addressLookAlike, "has `\(harmless(word))` in Cyrillic letters that only look like Latin ones",
        "type the word again with the keyboard in English"
      )
    case .otherAlphabet(let local):
      (
        .addressNotASCII, "has `\(harmless(local))` before the `@`, which only servers with SMTPUTF8 can deliver to",
        "ask for an address whose part before the `@` is in Latin letters; the domain may be in others"
      )
    default:
      (.badAddress, reason(for: flaw), hint(for: flaw))
    }
  }

  private static func reason(for flaw: AddressFlaw) -> String {
    switch flaw {
    case .empty: "is empty"
    case .several(let count): "is not one address but \(count)"
    case .named: "is a name with an address"
    case .noAt: "is no e-mail address: it has no `@`"
    case .severalAts: "has more than one `@`"
    case .noLocal: "has nothing before the `@`"
    case .noDomain: "has nothing after the `@`"
    case .space: "has a space in it"
    case .invisible(let scalar, let position):
      "has an invisible character (\(codePoint(scalar))) as character \(position)"
    case .character(let scalar): "has `\(harmless(String(scalar)))` in it, which cannot stand in an address"
    case .openQuote: "has a quote before the `@` that is not closed"
    case .behindQuote: "has text between the closing quote and the `@`"
    case .localDots: "has a dot too many before the `@`: dots stand between letters, one at a time"
    case .localTooLong(let count): "has \(count) characters before the `@`, and 64 is the most"
    case .tooLong(let count): "has \(count) characters, and 254 is the most"
    case .literal: "names a computer by its number instead of a domain"
    case .trailingDot: "ends with a dot"
    case .emptyLabel: "has a dot too many after the `@`"
    case .noDot: "has no dot after the `@`"
    case .label(let label): "has `\(harmless(label))` in its domain, where a hyphen cannot begin or end"
    case .labelTooLong(let label): "has a part of \(label.utf8.count) characters in its domain, and 63 is the most"
    case .domainTooLong(let count): "has a domain of \(count) characters, and 253 is the most"
    case .numericEnd(let end): "ends with the number `\(end)`, which no domain does"
    case .domainUnreadable(let reason): "has a domain that does not exist: \(reason)"
    case .mixedAlphabets, .seemingLatin, .otherAlphabet: "has letters of another alphabet"
    }
  }

  private static func hint(for flaw: AddressFlaw) -> String? {
    switch flaw {
    case .several: "give one address; others can be clients or contacts of their own"
    case .named(let address): "give the address alone: `\(harmless(address))`"
    case .noDot: "was the end left out, such as `.ru`?"
    case .literal, .numericEnd: "ask for an address with a domain"
    case .invisible: "type it again instead of copying it"
    default: nil
    }
  }
}
