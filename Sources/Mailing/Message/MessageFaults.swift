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
