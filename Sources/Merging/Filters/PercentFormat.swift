import Values

/// `"%s: %.2f" | format(name, price)`: the marks of C and Python that texts need.
enum PercentFormat {
  /// `%`, then flags, width, places and a letter.
  private struct Mark {
    var isLeft = false
    var isZeroFilled = false
    var hasPlus = false
    var width = 0
    var places: Int?
  }

  /// The widest field and the most places anybody writes.
  private static let widest = 1_000

  static func write(_ format: String, _ values: [Value], _ merge: inout Merge) throws(Interruption) -> String {
    var out = ""
    var values = values[...]
    var rest = format[...]
    while let next = rest.firstIndex(of: "%") {
      out += rest[..<next]
      rest = rest[rest.index(after: next)...]
      if rest.first == "%" {
        out += "%"
        rest = rest.dropFirst()
        continue
      }
      let mark = readMark(&rest)
      guard let letter = rest.popFirst() else {
        throw merge.fault(
          MergingFaults.badValue("the format ends in a single `%`", hint: "write `%%` for a percent sign"))
      }
      guard let value = values.popFirst() else {
        throw merge.fault(MergingFaults.badValue("the format has more marks than there are arguments"))
      }
      out += fill(try written(value, letter, mark, &merge), mark)
    }
    guard values.isEmpty else {
      throw merge.fault(MergingFaults.badValue("the format has fewer marks than there are arguments"))
    }
    return out + rest
  }

  private static func readMark(_ rest: inout Substring) -> Mark {
    var mark = Mark()
    while let flag = rest.first, "-0+ ".contains(flag) {
      if flag == "-" { mark.isLeft = true }
      if flag == "0" { mark.isZeroFilled = true }
      if flag == "+" { mark.hasPlus = true }
      rest = rest.dropFirst()
    }
    mark.width = number(&rest) ?? 0
    if rest.first == "." {
      rest = rest.dropFirst()
      mark.places = number(&rest) ?? 0
    }
    return mark
  }

  private static func number(_ rest: inout Substring) -> Int? {
    let digits = rest.prefix { $0.isASCII && $0.isNumber }
    rest = rest.dropFirst(digits.count)
    return digits.isEmpty ? nil : min(Int(digits) ?? widest, widest)
  }

  private static func written(
    _ value: Value, _ letter: Character, _ mark: Mark, _ merge: inout Merge
  ) throws(Interruption) -> String {
    switch letter {
    case "s":
      let text = try merge.inputText(value)
      return mark.places.map { String(text.prefix($0)) } ?? text
    case "d", "i":
      let number = try merge.inputNumber(value)
      let whole = try merge.exactly { () throws(ArithmeticFailure) in try number.rounded(toScale: 0, rule: .down) }
      return signed(whole, mark)
    case "f":
      let number = try merge.inputNumber(value)
      let places = min(mark.places ?? 6, Decimal.digitLimit)
      return signed(try merge.exactly { () throws(ArithmeticFailure) in try number.rounded(toScale: places) }, mark)
    default:
      throw merge.fault(MergingFaults.badValue("the format has no mark `%\(letter)`", hint: "use `%s`, `%d` or `%.2f`"))
    }
  }

  private static func signed(_ number: Decimal, _ mark: Mark) -> String {
    (mark.hasPlus && !number.isNegative ? "+" : "") + number.description
  }

  private static func fill(_ text: String, _ mark: Mark) -> String {
    let missing = max(0, mark.width - text.count)
    if missing == 0 { return text }
    if mark.isLeft { return text + String(repeating: " ", count: missing) }
    guard mark.isZeroFilled else { return String(repeating: " ", count: missing) + text }
    let sign = text.prefix { $0 == "-" || $0 == "+" }
    return sign + String(repeating: "0", count: missing) + text.dropFirst(sign.count)
  }
}
