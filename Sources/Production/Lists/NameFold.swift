import Wording

/// Names of clients that people write differently and mean alike: `ООО «Ромашка»`, `РОМАШКА, ООО`.
enum NameFold {
  /// What stands for nothing but the legal form; words that are names as well, such as «Банк», are none of them.
  private static let abbreviations = Set(CompanyForm.all.map(\.short).filter { $0 == $0.uppercased() })

  /// The letters and digits of a name in lower case without its legal form; ё counts as е.
  static func folded(_ name: String) -> String {
    let words = words(of: name)
    var bare = words[...]
    if let form = CompanyForm(of: name), abbreviations.contains(form.short) {
      let full = Self.words(of: form.full)
      bare = words.dropFirst(words.starts(with: full) ? full.count : Self.words(of: form.short).count)
    } else if let first = words.first, isForm(first) {
      bare = words.dropFirst()
    } else if let last = words.last, isForm(last) {
      bare = words.dropLast()
    }
    return (bare.isEmpty ? words[...] : bare).joined()
  }

  private static func isForm(_ word: String) -> Bool { abbreviations.contains(word.uppercased()) }

  private static func words(of name: String) -> [String] {
    name.lowercased().replacing("ё", with: "е").split { !$0.isLetter && !$0.isNumber }.map { String($0) }
  }
}
