/// Who sends or gets a letter, and where.
package struct PostalParty: Sendable, Hashable {
  /// A company or a person, as «кому» or «от кого» says it.
  package var name: String
  /// The address without its postcode.
  package var address: String
  /// Six digits in Russia; empty where the address has none, or has it among its words.
  package var postcode: String

  /// - Parameter address: in one line; a Russian postcode, six digits at its beginning or end, is found in it.
  package init(name: String, address: String) {
    self.name = Self.kept(name)
    let parts = address.split(separator: ",", omittingEmptySubsequences: true).map { Self.trimmed($0) }
      .filter { !$0.isEmpty }
    if let first = parts.first, Self.isPostcode(first) {
      postcode = first
      self.address = parts.dropFirst().joined(separator: ", ")
    } else if let last = parts.last, Self.isPostcode(last) {
      postcode = last
      self.address = parts.dropLast().joined(separator: ", ")
    } else {
      (self.address, postcode) = Self.divided(Self.trimmed(Substring(address)))
    }
    self.address = Self.kept(self.address)
  }

  /// The postcode and the rest of `115000 г. Москва` or `г. Москва 115000`.
  private static func divided(_ address: String) -> (String, String) {
    let words = address.split(whereSeparator: \.isWhitespace)
    if let first = words.first, words.count > 1, isPostcode(first) {
      return (trimmed(address[first.endIndex...]), String(first))
    }
    if let last = words.last, words.count > 1, isPostcode(last) {
      return (trimmed(address[..<last.startIndex]), String(last))
    }
    return (address, "")
  }

  /// The text with what belongs together on one line.
  ///
  /// So are «д. 7», «офис 305», «Иванову И.И.», «ООО «Север».
  private static func kept(_ text: String) -> String {
    let words = text.split(separator: " ")
    var result = ""
    for (index, word) in words.enumerated() {
      let before = index > 0 ? words[index - 1] : ""
      let isNumber = word.first?.isNumber ?? false
      let isInitials = word.count >= 4 && word.dropFirst().first == "." && word.last == "."
      let isShortened = before.hasSuffix(".") && before.count <= 6 && before.count > 1
      let isForm = word.hasPrefix("«") && (2...4).contains(before.count) && before.allSatisfy(\.isUppercase)
      let belongs = isForm || isNumber && !before.hasSuffix(",") || isInitials || isShortened
      if index > 0 { result += belongs ? "\u{A0}" : " " }
      result += word
    }
    return result
  }

  private static func isPostcode(_ text: some StringProtocol) -> Bool {
    text.count == 6 && text.utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
  }

  private static func trimmed(_ text: Substring) -> String {
    var text = text.drop { $0.isWhitespace || $0 == "," }
    while let last = text.last, last.isWhitespace || last == "," { text = text.dropLast() }
    return String(text)
  }
}
