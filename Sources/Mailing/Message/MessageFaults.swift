import Diagnostics

/// What can be wrong with a letter, in words.
extension Diagnostic {
  static func controlInHeader(_ scalar: Unicode.Scalar, position: Int, of what: String, at place: Place?) -> Diagnostic
  {
    let isLineEnd = "\r\n\u{85}\u{2028}\u{2029}".unicodeScalars.contains(scalar)
    let kind = isLineEnd ? "a line break" : "a control character"
    return Diagnostic(
      .badHeaderText, "\(what) has \(kind) (\(codePoint(scalar))) as character \(position)", at: place,
      hint: "write it in one line; a line break in a header could add recipients to the letter")
  }

  static func badHeaderName(_ name: String, at place: Place?) -> Diagnostic {
    Diagnostic(
      .badHeaderName, "`\(harmless(name))` is no name of a header", at: place,
      hint: "use up to 40 Latin letters, digits and hyphens, such as `Feedback-ID`")
  }

  static func headerOfTheLetter(_ name: String, at place: Place?) -> Diagnostic {
    Diagnostic(
      .badHeaderName, "the header `\(name)` is not for the office to write: letters make it themselves", at: place,
      hint: "leave it out; headers of your own are those that say nothing of sender, recipients, content or list")
  }

  static func badListID(_ id: String, at place: Place?) -> Diagnostic {
    Diagnostic(
      .badListID, "`\(harmless(id))` cannot be the id of a mailing list", at: place,
      hint: "write it like a domain within your own, such as `offers.example.com`")
  }

  static func badAttachmentName(_ name: String, at place: Place?) -> Diagnostic {
    Diagnostic(
      .badAttachmentName, "`\(harmless(name))` cannot be the name of an attachment", at: place,
      hint: "give the file's name without the folders above it, and without spaces around it")
  }

  static func badLetterDate(seconds: Int, offset: Int) -> Diagnostic {
    Diagnostic(
      .badLetterDate, "no letter can be dated \(seconds) seconds after 1970 with a clock \(offset) minutes from UTC",
      hint: "look at the clock and the time zone of this computer")
  }
}

/// How one unsubscribes.
extension Diagnostic {
  static func badUnsubscribeLink(_ link: String, at place: Place?) -> Diagnostic {
    Diagnostic(
      .badUnsubscribeLink, "nobody can unsubscribe at `\(harmless(link))`", at: place,
      hint: "give a page that begins with `https://`, in Latin letters and %-codes, without commas and spaces")
  }

  static func noWayToUnsubscribe(at place: Place?) -> Diagnostic {
    Diagnostic(
      .badUnsubscribeLink, "there is neither a page nor an address to unsubscribe at", at: place,
      hint: "give one of them, best both")
  }

  static func unsubscribingTooLong(at place: Place?) -> Diagnostic {
    Diagnostic(
      .badUnsubscribeLink, "the address to unsubscribe by letter gets longer than a line of a header can be", at: place,
      hint: "shorten the id of the list, or the address that such letters go to")
  }

  static func shortUnsubscribeKey(_ count: Int) -> Diagnostic {
    Diagnostic(
      .badUnsubscribeKey, "the secret for unsubscribing has \(count) bytes, and has to have at least 32",
      hint: "make one with `openssl rand -hex 32`")
  }

  static func noUnsubscribeCipher() -> Diagnostic {
    Diagnostic(
      .cipherMissing, "the system's libcrypto cannot make words to unsubscribe with: it lacks AES-256-SIV",
      hint: "install OpenSSL 3 or newer with its default provider")
  }

  static func unsubscribeUnknown(_ text: String, at place: Place?) -> Diagnostic {
    Diagnostic(
      .unsubscribeUnknown,
      "nobody was given `\(harmless(text))` to unsubscribe with, or the key it was made with is gone",
      at: place, hint: "give it as it stands in the subject or the link, and keep the keys of earlier mailings")
  }
}

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

  private static func codePoint(_ scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16, uppercase: true)
    return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }

  /// Text of somebody else within a sentence: without controls, and not endless.
  private static func harmless(_ text: String) -> String {
    var shown = String.UnicodeScalarView()
    for scalar in text.unicodeScalars.prefix(120) {
      switch scalar.properties.generalCategory {
      case .control, .format, .lineSeparator, .paragraphSeparator, .unassigned, .privateUse: shown.append("\u{FFFD}")
      default: shown.append(scalar)
      }
    }
    return String(shown) + (text.unicodeScalars.count > 120 ? "…" : "")
  }
}
