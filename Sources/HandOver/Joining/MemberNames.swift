import OpenXML

/// What one document calls its own, under the names that it has in the whole.
final class MemberNames {
  /// The document's place among all, from 1.
  let ordinal: Int
  private var bookmarks: [String: String] = [:]
  private var taken: Set<String> = []
  private var sequences: Set<String> = []
  /// Whether something refers to the end of the document, or to all of it.
  private(set) var usesEnd = false
  private(set) var usesWhole = false
  /// Whether a name was given since this was set to false: a text with such names is no other document's.
  var hasGivenNames = false
  private let pages: Int?

  /// Word allows a bookmark as many characters.
  private static let length = 40

  init(ordinal: Int, root: XMLElement, pages: Int?) {
    self.ordinal = ordinal
    self.pages = pages
    learn(root)
  }

  /// Gives names to the bookmarks of a part.
  func learn(_ root: XMLElement) {
    root.walk { element in
      if element.isWord("bookmarkStart"), let name = element.value("name") { give(name) }
    }
  }

  var end: String { "_j\(ordinal)_" }
  var whole: String { "_j\(ordinal)__" }

  private func give(_ name: String) {
    let key = name.lowercased()
    if bookmarks[key] != nil { return }
    let prefix = "_j\(ordinal)_"
    var own = prefix + name.prefix(Self.length - prefix.count)
    var number = 1
    while !taken.insert(own.lowercased()).inserted || own == whole {
      number += 1
      let ending = "_\(number)"
      own = prefix + name.prefix(Self.length - prefix.count - ending.count) + ending
    }
    bookmarks[key] = own
  }

  /// The name of a bookmark in the whole; one that does not exist keeps its name.
  func bookmark(_ name: String) -> String {
    guard let own = bookmarks[name.lowercased()] else { return name }
    hasGivenNames = true
    return own
  }

  /// What a field's code and its result become.
  struct Field {
    var code: String
    /// nil for the result that is there.
    var result: String?
  }

  private static let referring: Set<String> = [
    "REF", "PAGEREF", "NOTEREF", "GOTOBUTTON", "IF", "=", "TOC", "INDEX", "TOA",
  ]

  /// nil where the code stays.
  func field(_ code: String) -> Field? {
    let words = code.split(whereSeparator: \.isWhitespace)
    guard let first = words.first else { return nil }
    switch first.uppercased() {
    case "NUMPAGES":
      let rest = code[first.endIndex...]
      usesEnd = true
      hasGivenNames = true
      // Pages count from 1 through all sections, so that the number of the last is their count; LibreOffice
      // knows no count of a section's pages.
      return Field(code: " PAGEREF \(end)" + rest, result: pages.map { String($0) })
    case "HYPERLINK": return changed(code, words.dropFirst())
    case "SEQ":
      guard words.count > 1 else { return nil }
      let isBegun = !sequences.insert(words[1].uppercased()).inserted
      hasGivenNames = true
      if isBegun || words.contains(where: { $0.lowercased().hasPrefix("\\r") || $0.lowercased() == "\\c" }) {
        return nil
      }
      return Field(code: code[..<words[1].endIndex] + " \\r 1" + code[words[1].endIndex...])
    case "TOC" where !words.contains(where: { $0.lowercased() == "\\b" }):
      usesWhole = true
      hasGivenNames = true
      return Field(code: code[..<first.endIndex] + " \\b \(whole)" + code[first.endIndex...])
    case let word where Self.referring.contains(word): return changed(code, words.dropFirst())
    // A bookmark's name alone is a reference too.
    case let word where bookmarks[word.lowercased()] != nil:
      return Self.keywords.contains(word) ? nil : changed(code, words[...])
    default: return nil
    }
  }

  /// Names of fields, which no bookmark of the same name takes away.
  private static let keywords: Set<String> = [
    "PAGE", "DATE", "TIME", "TITLE", "AUTHOR", "SUBJECT", "FILENAME", "SECTION", "SECTIONPAGES", "QUOTE", "SYMBOL",
    "SET",
    "ASK", "MERGEFIELD", "DOCPROPERTY", "STYLEREF", "CREATEDATE", "SAVEDATE", "PRINTDATE", "INCLUDEPICTURE", "EMBED",
    "FORMTEXT", "FORMCHECKBOX", "FORMDROPDOWN", "LISTNUM", "ADVANCE", "COMMENTS", "KEYWORDS", "USERNAME", "NEXT",
  ]

  private func changed(_ code: String, _ words: ArraySlice<Substring>) -> Field? {
    var result = ""
    var done = code.startIndex
    for word in words {
      let name = word.drop { $0 == "\"" }.prefix { $0 != "\"" }
      guard bookmarks[name.lowercased()] != nil else { continue }
      result += code[done..<name.startIndex] + bookmark(String(name))
      done = name.endIndex
    }
    return done == code.startIndex ? nil : Field(code: result + code[done...])
  }
}
