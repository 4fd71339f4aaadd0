import Testing
import Wording

/// What a payment code says, by ГОСТ Р 56042-2014.
@Suite struct PaymentCodeTests {
  private static let code = PaymentCode(
    name: "ООО «Юг»", account: "40702810900000000001", bank: "АО «Банк»", bik: "044599101",
    correspondentAccount: "30101810800000000101")

  @Test func theFiveFieldsComeFirst() throws {
    #expect(
      try Self.code.write()
        == "ST00012|Name=ООО «Юг»|PersonalAcc=40702810900000000001|BankName=АО «Банк»|BIC=044599101"
        + "|CorrespAcc=30101810800000000101")
  }

  @Test func aSignOfAValueDoesNotPartTheFields() throws {
    var code = Self.code
    code.purpose = "Счёт 12|13"
    #expect(try code.write().hasPrefix("ST00012~Name=ООО «Юг»~PersonalAcc"))
    #expect(try code.write().hasSuffix("~Purpose=Счёт 12|13"))
  }

  @Test func lineBreaksAndNoBreakSpacesAreSpaces() throws {
    var code = Self.code
    code.purpose = "Счёт №\u{A0}12\nот 23.11.2026"
    #expect(try code.write().hasSuffix("|Purpose=Счёт № 12 от 23.11.2026"))
  }

  @Test func whatIsTooLongIsAFault() {
    var code = Self.code
    code.purpose = String(repeating: "а", count: 211)
    #expect(throws: PaymentCode.Fault.tooLong(field: "Purpose", limit: 210)) { try code.write() }
  }

  @Test(arguments: [0, -1]) func aSumIsAboveZero(_ kopecks: Int) {
    var code = Self.code
    code.kopecks = Int128(kopecks)
    #expect(throws: PaymentCode.Fault.sumNotPositive) { try code.write() }
  }

  @Test func aLongBankNameIsCutAsTheStandardHasIt() throws {
    var code = Self.code
    code.bank = String(repeating: "б", count: 60)
    #expect(try code.write().contains("|BankName=" + String(repeating: "б", count: 45) + "|"))
  }
}
