/// Ordinals in English: the last word of the number changes.
enum EnglishOrdinals {
  /// Appends the words; the number is below ``NumeralFault/limit``.
  static func put(_ number: UInt64, to out: inout WordBytes) {
    let tail = Int(number % 100)
    let last = tail < 20 ? tail : tail % 10
    EnglishNumerals.put(number, to: &out)
    if let (word, letters) = irregular[last] {
      out.removeLast(letters)
      return out.put(word)
    }
    // Twenty becomes twentieth.
    if last == 0, tail >= 20 {
      out.removeLast(1)
      out.put("ie" as StaticString)
    }
    out.put("th" as StaticString)
  }

  /// What stands for so many letters at the end.
  private static let irregular: [Int: (String, Int)] = [
    1: ("first", 3), 2: ("second", 3), 3: ("third", 5), 5: ("fifth", 4), 8: ("eighth", 5), 9: ("ninth", 4),
    12: ("twelfth", 6),
  ]
}
