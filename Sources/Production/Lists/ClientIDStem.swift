import Wording

/// The id of a client that has none: its short name in Latin letters, `romashka-plus` for `ООО «Ромашка Плюс»`.
enum ClientIDStem {
  /// Longer ids are no help in the names of files.
  private static let limit = 40

  /// `client` for a name without a letter.
  static func made(of name: String) -> String {
    var bare = name
    if let person = CompanyForm.soleTrader(in: name) {
      bare = person
    } else if let form = CompanyForm(of: name) {
      for start in [form.full, form.short] where bare.lowercased().hasPrefix(start.lowercased()) {
        bare = String(bare.dropFirst(start.count))
        break
      }
    }
    let words = bare.lowercased().split { !$0.isLetter && !$0.isNumber }.map(latin).filter { !$0.isEmpty }
    var id = ""
    for word in words {
      if !id.isEmpty, id.utf8.count + 1 + word.utf8.count > limit { break }
      id += (id.isEmpty ? "" : "-") + word
    }
    return id.isEmpty ? "client" : String(id.prefix(limit))
  }

  private static func latin(_ word: Substring) -> String {
    var result = ""
    for scalar in word.unicodeScalars {
      if scalar.isASCII {
        result.unicodeScalars.append(scalar)
      } else if let letters = letters[scalar] {
        result += letters
      }
    }
    return result
  }

  /// As passports have it (ICAO Doc 9303), but `y` for й and ы, as people write addresses.
  private static let letters: [Unicode.Scalar: String] = [
    "а": "a", "б": "b", "в": "v", "г": "g", "д": "d", "е": "e", "ё": "e", "ж": "zh", "з": "z", "и": "i", "й": "y",
    "к": "k", "л": "l", "м": "m", "н": "n", "о": "o", "п": "p", "р": "r", "с": "s", "т": "t", "у": "u", "ф": "f",
    "х": "kh", "ц": "ts", "ч": "ch", "ш": "sh", "щ": "shch", "ъ": "", "ы": "y", "ь": "", "э": "e", "ю": "yu", "я": "ya",
  ]
}
