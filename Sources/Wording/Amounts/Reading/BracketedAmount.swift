/// A bracket of a text with what stands before and behind it, where they may be one amount in two writings.
struct BracketedAmount {
  private let text: String
  private let open: String.Index
  private let close: String.Index
  private let inside: [Substring]

  init(_ text: String, open: String.Index, close: String.Index) {
    self.text = text
    self.open = open
    self.close = close
    inside = NumeralReader.words(of: text[text.index(after: open)..<close])
  }

  /// Nil where the bracket is no second writing of an amount.
  var amount: WrittenAmount? {
    digitsBefore ?? wordsBefore
  }

  /// The digits stand first: `120 000 (Сто двадцать тысяч)`.
  private var digitsBefore: WrittenAmount? {
    guard looksLikeWords, let first = inside.first,
      let digits = DigitsBefore(text[..<open], in: Self.language(of: first))
    else { return nil }
    let words: WrittenAmount.Words
    do throws(NumeralReader.Fault) {
      var value = try SpelledAmount(inside[...])
      // What the bracket leaves to the words behind it: `(Сто) рублей 50 копеек` says the 50 once for both writings.
      if value.hundredths == nil, digits.places > 0, let behind = SpelledAmount.minor(behind: text[close...]) {
        value.hundredths = behind
      }
      words = .number(value.value)
    } catch {
      words = endsInOtherWords(digits) ? .number(digits.value) : .unreadable(error)
    }
    return WrittenAmount(digits: digits.value, words: words, range: digits.start..<text.index(after: close))
  }

  /// «10 (десять рабочих дней)»: the right number, and behind it no other.
  private func endsInOtherWords(_ digits: DigitsBefore) -> Bool {
    do throws(NumeralReader.Fault) {
      let (number, rest) = try NumeralReader.readBeginning(of: inside[...])
      return WrittenValue(digits: Int128(number), scale: 0) == digits.value
        && rest.allSatisfy { NumberWord.named($0) == nil && !NumberWord.isNear($0) }
    } catch {
      return false
    }
  }

  private static func language(of word: Substring) -> WordingLanguage {
    NumberWord.named(word)?.language ?? (word.utf8.allSatisfy { $0 < 0x80 } ? .english : .russian)
  }

  /// Whether the bracket begins with a number, or would with one letter or one word put right.
  private var looksLikeWords: Bool {
    guard let first = inside.first else { return false }
    if let word = NumberWord.named(first) { return word.kind != .and }
    return NumberWord.isNear(first)
      || (inside.count > 1 && inside.dropFirst().allSatisfy { NumberWord.named($0) != nil })
  }

  /// The words stand first: `Сто двадцать тысяч (120 000)`.
  private var wordsBefore: WrittenAmount? {
    let content = text[text.index(after: open)..<close]
    let words = NumeralReader.words(of: text[..<open].suffix(Self.longestNumber))
    guard let last = words.last, NumberWord.named(last) != nil,
      let digits = DigitsBefore(content, in: Self.language(of: last)),
      content[..<digits.start].allSatisfy(\.isWhitespace)
    else { return nil }
    let run = Array(words.reversed().prefix { NumberWord.named($0).map { $0.kind != .and } ?? false }.reversed())
    guard let first = run.first else { return nil }
    let said: WrittenAmount.Words
    do throws(NumeralReader.Fault) {
      var value = WrittenValue(digits: Int128(try NumeralReader.readBeginning(of: run[...]).number), scale: 0)
      if digits.places > 0, let behind = SpelledAmount.minor(behind: text[close...]) {
        value = WrittenValue(digits: value.digits * 100 + Int128(behind), scale: 2)
      }
      said = .number(value)
    } catch {
      said = .unreadable(error)
    }
    return WrittenAmount(digits: digits.value, words: said, range: first.startIndex..<text.index(after: close))
  }

  /// Longer than any number in words, so that a long text is not taken apart anew at every bracket.
  private static let longestNumber = 600
}
