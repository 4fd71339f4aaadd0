import Catalogue
import Diagnostics
import TestKit
import Testing
import Values

/// Whatever is charged: net and tax make the gross, lines make the totals, payments make the total.
@Suite struct ChargesPropertyTests {
  @Test func partsOfAnAmountAddUp() throws {
    var dice = Dice(seed: 20_261_126)
    for _ in 0..<2_000 {
      let total = try #require(Decimal(digits: Int128(dice.number(-9_999_999...999_999_999)), scale: 2))
      let count = dice.number(1...400)
      let parts = try total.split(into: count)
      #expect(parts.count == count)
      #expect(try parts.reduce(Decimal.zero) { try $0.adding($1) } == total)
      #expect(Set(parts.dropLast()).count <= 1)
      #expect(parts.allSatisfy { $0.scale == 2 })
    }
  }

  @Test func sharesAddUpAndKeepWithinAKopeck() throws {
    var dice = Dice(seed: 7)
    let kopeck = try #require(Decimal(digits: 1, scale: 2))
    for _ in 0..<500 {
      var amounts: [Decimal] = []
      for _ in 0..<dice.number(1...40) {
        amounts.append(try #require(Decimal(digits: Int128(dice.number(0...9_999_999)), scale: 2)))
      }
      let whole = try amounts.reduce(Decimal.zero) { try $0.adding($1) }
      let percent = Decimal(dice.number(0...99))
      let total = try whole.discounted(by: percent)
      let shares = try amounts.spread(to: total)
      #expect(try shares.reduce(Decimal.zero) { try $0.adding($1) } == (whole.isZero ? whole : total))
      for (amount, share) in zip(amounts, shares) where !whole.isZero {
        #expect(try share.subtracting(amount.discounted(by: percent)).absolute <= kopeck)
        #expect(!share.isNegative)
      }
    }
  }

  @Test func chargesAddUp() throws {
    var dice = Dice(seed: 1_112)
    let file = try #require(try CaseFile.all(in: "Charges").first)
    let sound = try #require(file.cases.first)
    for mode in ["included, rate: standard", "on_top, rate: standard", "included, rate: 5", "exempt, ground: usn"] {
      var office = SampleOffice(sound, or: sound)
      office.office = office.office.replacing("included, rate: standard", with: mode)
      let catalogue = try office.catalogue()
      for _ in 0..<100 {
        let data = try ChargesData(
          Self.details(&dice), catalogue: catalogue,
          ChargesRequest(clientID: "sever", packageIDs: ["basic"], date: #require(CalendarDate(iso: "2026-02-01"))))
        try Self.check(data.details)
      }
    }
  }

  /// As many lines as there may be, each with a period, a service and a rate of its own: seconds, not minutes.
  @Test func manyLinesAreCharged() throws {
    let file = try #require(try CaseFile.all(in: "Charges").first)
    let sound = try #require(file.cases.first)
    let catalogue = try SampleOffice(sound, or: sound).catalogue()
    let lines = (0..<2_000).map { number -> Value in
      .record(
        Record([
          "service": "guard", "quantity": 1, "name": .text("Пост \(number)"),
          "vat_rate": .decimal(Decimal(digits: Int128(number), scale: 2) ?? .zero),
          "period": .record(Record(["from": "2026-01-01", "until": "2026-01-31"])),
        ]))
    }
    let date = try #require(CalendarDate(iso: "2026-02-01"))
    let data = try ChargesData(
      Record(["charges": .record(Record(["lines": .list(List(lines))]))]), catalogue: catalogue,
      ChargesRequest(clientID: nil, packageIDs: [], date: date))
    #expect(data.details["charges"]?.record?.records("taxes").count == 2_000)
    #expect(data.findings.count { $0.code == .vatRateNotInForce } == 1_996)
  }

  private static func details(_ dice: inout Dice) throws -> Record {
    let start = try #require(CalendarDate(iso: "2025-09-01")?.adding(days: dice.number(0...200)))
    let end = try #require(start.adding(days: dice.number(0...200)))
    var charges = Record(["period": .record(Record(["from": .date(start), "until": .date(end)]))])
    if dice.number(0...2) > 0 {
      var lines: [Value] = []
      for _ in 0..<dice.number(1...6) {
        var line = Record([
          "service": "guard", "quantity": .decimal(try amount(dice.number(1...999_999), dice.number(0...3))),
          "price": .decimal(try amount(dice.number(1...9_999_999), dice.number(0...3))),
        ])
        if dice.number(0...1) == 1 { line.set("per", "month") }
        if dice.number(0...2) == 1 { line.set("discount", .integer(dice.number(0...99))) }
        lines.append(.record(line))
      }
      charges.set("lines", .list(List(lines)))
    }
    if dice.number(0...1) == 1 { charges.set("discount", .decimal(try amount(dice.number(0...999), 1))) }
    let series = Record([
      "count": .integer(dice.number(1...6)), "first": .date(end), "every": "month", "workdays": .bool(true),
    ])
    return Record(["charges": .record(charges), "payments": .record(series)])
  }

  private static func amount(_ digits: Int, _ scale: Int) throws -> Decimal {
    try #require(Decimal(digits: Int128(digits), scale: scale))
  }

  private static func check(_ details: Record) throws {
    let charges = try #require(details["charges"]?.record)
    let lines = charges.records("lines")
    let taxes = charges.records("taxes")
    #expect(!lines.isEmpty && !taxes.isEmpty)
    for one in lines + taxes {
      #expect(try one.money("net").adding(one.money("vat")) == one.money("gross"))
    }
    for (part, whole) in [("sum", "subtotal"), ("net", "total_net"), ("vat", "total_vat"), ("gross", "total")] {
      let total = try charges.money(whole)
      for group in [lines, taxes] {
        #expect(try group.reduce(Decimal.zero) { try $0.adding($1.money(part)) } == total, "\(part)")
      }
    }
    #expect(
      try charges.money("before_discount").subtracting(charges.money("discount_sum")) == charges.money("subtotal"))
    let paid = try details.records("payments").reduce(Decimal.zero) { try $0.adding($1.money("sum")) }
    #expect(try paid == charges.money("total"))
    // No line crosses the change of the rate, and none is lost between two.
    let change = try #require(CalendarDate(iso: "2026-01-01"))
    if charges["vat_mode"]?.text != "exempt", charges["vat_rate"].map({ $0 != 5 }) ?? true {
      for line in lines { #expect(try (line.day("from") < change) == (line.day("until") < change)) }
    }
  }
}

extension Record {
  fileprivate func money(_ key: String) throws -> Decimal {
    guard case .money(let money)? = self[key] else {
      Issue.record("`\(key)` is no money")
      return .zero
    }
    return money.amount
  }
}
