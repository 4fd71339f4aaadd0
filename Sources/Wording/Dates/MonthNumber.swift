/// The number of a month that stands behind a day in words.
package enum MonthNumber {
  /// `3` for «марта», however it is capitalised; nil for any other word.
  package static func ofRussian(_ word: String) -> Int? {
    let wanted = word.lowercased()
    return (1...12).first { MonthNames.of($0, in: .russian).afterDay == wanted }
  }
}
