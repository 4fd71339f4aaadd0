import Diagnostics

/// What stands in braces behind a heading, a clause or an image: `{-}`, `{#label}`, `{width=4cm height=2cm}`.
struct Attributes {
  var isUnnumbered = false
  var label: String?
  /// In the order written.
  var sizes: [(name: String, value: String)] = []
  /// `{page}` and `{pages}`, which mean something in a header or footer only.
  var field: String?
  var span: Span
  /// As written, braces included.
  var text: String
}

extension Attributes {
  /// Reads `{…}` at `offset`; nil when the braces hold something else, which then is ordinary text.
  init?(_ bytes: ArraySlice<UInt8>, at offset: Int) {
    guard offset < bytes.endIndex, bytes[offset] == UInt8(ascii: "{") else { return nil }
    var end = offset + 1
    while end < bytes.endIndex, bytes[end] != UInt8(ascii: "}") {
      if bytes[end] == UInt8(ascii: "{") || bytes[end] == UInt8(ascii: "\n") { return nil }
      end += 1
    }
    guard end < bytes.endIndex else { return nil }
    self.init(
      span: Span(offset, end + 1), text: String(decoding: bytes[offset...end], as: UTF8.self))
    let words = String(decoding: bytes[offset + 1..<end], as: UTF8.self).split(separator: " ")
    guard !words.isEmpty else { return nil }
    for word in words {
      guard read(word) else { return nil }
    }
  }

  private mutating func read(_ word: Substring) -> Bool {
    if word == "-" {
      isUnnumbered = true
    } else if word == "page" || word == "pages" {
      field = String(word)
    } else if word.first == "#" {
      guard word.count > 1, word.dropFirst().allSatisfy(Self.isLabelCharacter) else { return false }
      label = String(word.dropFirst())
    } else if let equals = word.firstIndex(of: "="), word.first?.isLetter == true {
      let value = word[word.index(after: equals)...].trimmingQuotes
      guard !value.isEmpty else { return false }
      sizes.append((String(word[..<equals]), String(value)))
    } else {
      return false
    }
    return true
  }

  static func isLabelCharacter(_ character: Character) -> Bool {
    character.isLetter || character.isNumber || character == "-" || character == "_" || character == "."
      || character == ":"
  }
}

extension Substring {
  fileprivate var trimmingQuotes: Substring {
    count >= 2 && first == "\"" && last == "\"" ? dropFirst().dropLast() : self
  }
}
