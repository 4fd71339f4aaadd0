import Catalogue
import Testing

/// Whatever is typed into a field of a code, it is told apart from a code, and slips of the hand are found.
@Suite struct RequisiteTextTests {
  private static let sound: [(field: RequisiteField, code: String)] = [
    (.inn, "7799000012"), (.inn, "779900001085"), (.ogrn, "1269900000017"), (.ogrnip, "326990000000051"),
    (.okpo, "99990019"), (.account, "40702810900000000001"), (.correspondentAccount, "30101810800000000101"),
  ]
  private static let bik = "044599101"

  /// A key of one digit finds each wrong digit but those the rule cannot tell apart, few of them.
  @Test func mostSlipsOfOneDigitAreFound() {
    for (field, code) in Self.sound {
      var missed = 0
      var tried = 0
      for position in code.indices {
        for digit in "0123456789" where digit != code[position] {
          var changed = code
          changed.replaceSubrange(position...position, with: String(digit))
          tried += 1
          if field.flaws(in: changed, bik: Self.bik).isEmpty { missed += 1 }
        }
      }
      #expect(tried == code.count * 9)
      #expect(missed * 10 <= tried, "\(field): \(missed) of \(tried)")
    }
  }

  @Test func onlyASCIIDigitsCount() {
    let strangers: [Character] = ["О", "З", "٧", "７", "०", "𝟩", "²", "½", "一", "-", " ", "\u{301}", "🙂", "\u{0}"]
    for (field, code) in Self.sound {
      for position in code.indices {
        for stranger in strangers {
          var changed = code
          changed.replaceSubrange(position...position, with: String(stranger))
          let isRefused = field.flaws(in: changed, bik: Self.bik).contains { !$0.isWarning }
          #expect(isRefused, "\(field) \(changed)")
        }
      }
    }
  }

  @Test func noTextIsTooStrange() {
    var dice = Dice(seed: 7)
    let alphabet = Array("0123456789 ОЗAЯaя/-.,+E№«\u{A0}\u{202F}\u{FEFF}\u{301}٧７🙂\n\u{0}")
    for _ in 0..<3000 {
      let text = String((0..<dice.number(0...23)).map { _ in dice.one(of: alphabet) })
      let code = RequisiteText.normalised(text)
      #expect(RequisiteText.normalised(code) == code)
      for field in RequisiteField.allCases {
        let isNumber = code.utf8.allSatisfy { (0x30...0x39).contains($0) }
        if field.flaws(in: code, bik: Self.bik).isEmpty, field != .kpp { #expect(isNumber, "\(field) \(code)") }
      }
    }
  }
}
