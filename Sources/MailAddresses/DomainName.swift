import CIDN
import Glibc

/// A domain that mail can be sent to, in the letters of the net and in those of people.
struct DomainName {
  /// Lower case, other alphabets as punycode (IDNA 2008).
  let ascii: String
  /// Lower case, in its own letters.
  let shown: String

  init(_ written: String) throws(AddressFlaw) {
    try Self.checkDots(written)
    try Self.refuseLookAlikes(written)
    let isPlain = Self.isASCII(written)
    if isPlain {
      for scalar in written.unicodeScalars where !Self.isLabelText(scalar) { throw .character(scalar) }
    }
    let lower = written.lowercased()
    ascii = isPlain ? lower : try Self.converted(lower, by: idn2_to_ascii_8z)
    // A label that is punycode already has to be right as well.
    shown = ascii.contains("xn--") ? try Self.converted(ascii, by: idn2_to_unicode_8z8z) : ascii
    try Self.checkLabels(ascii)
  }

  private static func isLabelText(_ scalar: Unicode.Scalar) -> Bool {
    ("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar) || ("0"..."9").contains(scalar) || scalar == "-"
      || scalar == "."
  }

  private static func isASCII(_ text: String) -> Bool { text.utf8.allSatisfy { $0 < 128 } }

  private static func checkDots(_ name: String) throws(AddressFlaw) {
    if name.hasSuffix(".") { throw .trailingDot }
    let labels = name.split(separator: ".", omittingEmptySubsequences: false)
    if labels.contains("") { throw .emptyLabel }
    if labels.count < 2 { throw .noDot }
  }

  private static func checkLabels(_ name: String) throws(AddressFlaw) {
    if name.utf8.count > 253 { throw .domainTooLong(name.utf8.count) }
    let labels = name.split(separator: ".", omittingEmptySubsequences: false).map { String($0) }
    for label in labels {
      if label.utf8.count > 63 { throw .labelTooLong(label) }
      if label.isEmpty || label.hasPrefix("-") || label.hasSuffix("-") { throw .label(label) }
      for scalar in label.unicodeScalars where !isLabelText(scalar) { throw .character(scalar) }
    }
    guard let end = labels.last else { throw .noDomain }
    if end.utf8.allSatisfy({ (48...57).contains($0) }) { throw .numericEnd(end) }
  }

  private static func refuseLookAlikes(_ name: String) throws(AddressFlaw) {
    let labels = name.split(separator: ".").map { String($0) }
    guard let end = labels.last else { throw .noDomain }
    for label in labels where !isASCII(label) {
      if let letter = StrangeLetter(in: label) { throw .mixedAlphabets(word: label, letter) }
      if isASCII(end), StrangeLetter.seemsLatin(label) { throw .seemingLatin(word: label) }
    }
  }

  private typealias Conversion = (UnsafePointer<CChar>?, UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?, Int32)
    -> Int32

  private static func converted(_ name: String, by convert: Conversion) throws(AddressFlaw) -> String {
    var output: UnsafeMutablePointer<CChar>?
    let flags = Int32(IDN2_NFC_INPUT.rawValue | IDN2_NONTRANSITIONAL.rawValue)
    let status = name.withCString { convert($0, &output, flags) }
    defer { free(output) }
    guard status == IDN2_OK.rawValue, let output else {
      throw .domainUnreadable(idn2_strerror(status).map { String(cString: $0) } ?? "it cannot be converted")
    }
    return String(cString: output)
  }
}
