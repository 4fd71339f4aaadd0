import Diagnostics
import Values
import Wording

/// What the payee of an invoice is to a bank's application.
enum PaymentFilters {
  static let all: [FilterDefinition] = [
    FilterDefinition(
      "payment_code", [.optional("sum"), .optional("purpose")],
      says: Explanation(
        "What a payment QR code of a company says (ГОСТ Р 56042-2014): its account, and the sum and purpose where given.",
        "{% set c = {\"name\": \"ООО «Юг»\", \"account\": \"40702810900000000001\", \"bank\": \"АО «Банк»\", "
          + "\"bik\": \"044599101\", \"correspondent_account\": \"30101810800000000101\"} %}"
          + "{{ c | payment_code(1250.50, \"Счёт № 12\") }}",
        "ST00012|Name=ООО «Юг»|PersonalAcc=40702810900000000001|BankName=АО «Банк»|BIC=044599101"
          + "|CorrespAcc=30101810800000000101|Sum=125050|Purpose=Счёт № 12"), paymentCode)
  ]

  private static let paymentCode: FilterDefinition.Body = { input, arguments, merge throws(Interruption) in
    let payee = try merge.inputRecord(input)
    func text(_ key: String) -> String? {
      guard let text = payee[key].map({ merge.text(of: $0) }), !text.isEmpty else { return nil }
      return text
    }
    let needed = ["name", "account", "bank", "bik", "correspondent_account"]
    let absent = needed.filter { text($0) == nil }
    if !absent.isEmpty {
      let owner = merge.path(of: merge.inputRef) ?? "the payee"
      throw merge.fault(MergingFaults.payeeIncomplete(owner, absent))
    }
    var kopecks: Int128?
    if arguments.isGiven(0) {
      guard let sum = arguments[0].readNumber else {
        throw merge.fault(MergingFaults.argument(0, isNot: "a sum of money", but: arguments[0]))
      }
      kopecks = try merge.exactly { () throws(ArithmeticFailure) in try sum.rounded(toScale: 2).digits }
    }
    let code = PaymentCode(
      name: text("name") ?? "", account: text("account") ?? "", bank: text("bank") ?? "", bik: text("bik") ?? "",
      correspondentAccount: text("correspondent_account") ?? "", kopecks: kopecks,
      purpose: try arguments.optionalText(1, &merge), inn: text("inn"), kpp: text("kpp"))
    do throws(PaymentCode.Fault) {
      return .text(try code.write())
    } catch {
      throw merge.fault(MergingFaults.paymentCode(error))
    }
  }
}
